"""Suppositions: a policy as it would be if some records were others.

`texts` and `sentences` read what people write, `files` what stands in a YAML file.
They give what was said, with places.
`resolving` looks up its names, and `applying` makes a ruleset of it; `making` is the way through all of them.
"""
