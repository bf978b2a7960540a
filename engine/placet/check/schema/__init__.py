"""JSON Schema (draft 2020-12) of a pack's files, specialised to its vocabulary: an editor completes its names.

The schemas are made from the pack as read, so that they help while a pack still has errors.
They say what an editor can say: shapes and names. `placet check` says the rest.
"""

from placet.check.schema.files import PARTS, schema_of, schemas_of

__all__ = ["PARTS", "schema_of", "schemas_of"]
