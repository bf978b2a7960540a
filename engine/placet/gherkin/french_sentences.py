"""The sentences of scenarios in French: for each English one an example, with what it says."""

from __future__ import annotations

FRENCH: dict[str, tuple[str, str]] = {
    'Given the policy "nato"': (
        "Étant donné la politique « nato »",
        "quel paquet de règles : un paquet fourni, ou un dossier vu depuis le fichier de scénarios",
    ),
    "Given the date is 1 October 2023": (
        "Étant donné que la date est le 1er octobre 2023",
        "le jour de la question ; aussi `2023-10-01` ou `le 7 mars 2024 à 17 h +01:00`",
    ),
    "Given what was known on 1 October 2023": (
        "Étant donné ce qui était connu le 1er octobre 2023",
        "ne tenir compte que de ce qui était publié ce jour-là (sinon de tout ce que dit le paquet)",
    ),
    'Given only evidence of grade "official" or better': (
        "Étant donné uniquement des sources de niveau « official » ou mieux",
        "le niveau le plus faible accepté (sinon celui du paquet)",
    ),
    'Given the context "classified" is yes': (
        "Étant donné que le contexte « classified » vaut oui",
        "une valeur des circonstances, par son nom ou son libellé",
    ),
    "Given a country with:": (
        "Étant donné un pays avec :",
        "un sujet qui n'est sur aucune liste : un tableau d'attributs (ou d'actes) et de valeurs",
    ),
    "Given we suppose that Georgia is suspended from practical cooperation from 2027": (
        "Étant donné qu'on suppose que la Géorgie est suspendue de la coopération pratique à partir de 2027",
        "ce qui est hypothétique, en toutes lettres",
    ),
    'Given we suppose "georgia.framework -= pfp from 2027"': (
        "Étant donné qu'on suppose « georgia.framework -= pfp à partir de 2027 »",
        "le même, comme sur la ligne de commande",
    ),
    "When we ask whether Georgia can join an exercise": (
        "Quand on demande si la Géorgie peut participer à un exercice",
        "la question ; `il` ou `elle` désigne le sujet du tableau",
    ),
    "When we ask how Georgia can join an exercise": (
        "Quand on demande comment la Géorgie peut participer à un exercice",
        "ce qu'il faudrait ; `il` ou `elle` désigne le sujet du tableau",
    ),
    "When we ask how Georgia could no longer join an exercise": (
        "Quand on demande comment la Géorgie pourrait ne plus participer à un exercice",
        "ce qui retirerait la permission",
    ),
    "When we ask when Georgia can join an exercise": (
        "Quand on demande quand la Géorgie peut participer à un exercice",
        "la même question pour toutes les dates : de quand à quand",
    ),
    "When we ask when it was known whether Georgia can join an exercise": (
        "Quand on demande quand on a su si la Géorgie peut participer à un exercice",
        "une seule date, au fil de la parution des sources",
    ),
    "When we interview it on whether it can join an exercise": (
        "Quand on mène un entretien pour savoir s'il peut participer à un exercice",
        "demander ce qui manque ; `il` ou `elle` désigne le sujet du tableau",
    ),
    'When the reply is "Partnership for Peace"': (
        "Quand on répond « Partenariat pour la paix »",
        "une réponse à la question suivante : un nom, plusieurs noms, `oui`, un nombre",
    ),
    "When the reply is not known": (
        "Quand on ne sait pas répondre",
        "la question suivante reste ouverte",
    ),
    "Then the answer is permitted": (
        "Alors la réponse est « permis »",
        "le verdict : `permis`, `sous conditions`, `non permis` ou `indéterminé`",
    ),
    "Then it takes a request and Allied consent": (
        "Alors il faut une demande et le consentement des Alliés",
        "l'une des voies se compose exactement de ces actes",
    ),
    "Then it takes:": (
        "Alors il faut :",
        "le même, en un tableau avec une colonne `acte`",
    ),
    'Then the terms include "eased process"': (
        "Alors les modalités comprennent « procédure allégée »",
        "une modalité de la permission, par son nom ou son libellé",
    ),
    'Then what is missing includes "contributes to"': (
        "Alors ce qui manque comprend « contribue à »",
        "une chose à établir contient ces mots",
    ),
    'Then the reasons cite "NATO\'s partnerships"': (
        "Alors les motifs citent « NATO's partnerships »",
        "un motif cite une source dont le titre contient ces mots ; un titre est donné dans la langue de la source",
    ),
    'Then the reasons mention "suspension"': (
        "Alors les motifs mentionnent « suspension »",
        "un motif contient ces mots",
    ),
    "Then the answer is hypothetical": (
        "Alors la réponse est hypothétique",
        "quelque chose est supposé",
    ),
    'Then the next question is about "framework"': (
        "Alors la question suivante porte sur « cadre de partenariat »",
        "le texte ou le nom de la question suivante contient ces mots",
    ),
    "Then nothing more is asked": (
        "Alors plus rien n'est demandé",
        "aucune réponse à ce qui peut être demandé ne changerait le verdict",
    ),
    'Then the weakest evidence is "secondary"': (
        "Alors la source la plus faible est de niveau « secondary »",
        "le niveau le plus faible sur lequel la réponse repose",
    ),
    "Then the cheapest way is:": (
        "Alors la voie la moins coûteuse est :",
        "l'une des moins coûteuses se compose exactement de ces changements : un tableau à colonnes `qui` et `quoi`",
    ),
    "Then one of the ways is:": (
        "Alors l'une des voies est :",
        "l'une des voies citées se compose exactement de ces changements",
    ),
    "Then there are 2 ways": (
        "Alors il y a 2 voies",
        "autant de voies sont citées, cinq au plus",
    ),
    'Then nothing leads to it because "European"': (
        "Alors rien n'y mène car « européen »",
        "il n'y a pas de voie, et un obstacle contient ces mots",
    ),
    "Then nothing needs to change": (
        "Alors il n'y a rien à changer",
        "le verdict demandé est déjà atteint",
    ),
    "Then the answer never changes": (
        "Alors la réponse ne change jamais",
        "le verdict est le même à toutes les dates",
    ),
    "Then the answer changes 2 times": (
        "Alors la réponse change 2 fois",
        "le verdict change autant de fois",
    ),
    "Then the answer changes on 7 March 2024 at 17:30 +01:00": (
        "Alors la réponse change le 7 mars 2024 à 17 h 30 +01:00",
        "à cette minute ; avec un jour seul, au cours de ce jour",
    ),
    "Then from 1 July 2022 until 31 July 2022 the answer is undetermined": (
        "Alors du 1er juillet 2022 jusqu'au 31 juillet 2022 la réponse est « indéterminé »",
        "une période commence et prend fin à ces moments mêmes",
    ),
    "Then from 31 July 2022 the answer is permitted": (
        "Alors à partir du 31 juillet 2022 la réponse est « permis »",
        "la dernière période commence à ce moment même",
    ),
    "Then until 1 July 2022 the answer is not permitted": (
        "Alors jusqu'au 1er juillet 2022 la réponse est « non permis »",
        "la première période prend fin à ce moment même",
    ),
    'Then the change on 4 April 2023 comes from "accession of Finland"': (
        "Alors le changement du 4 avril 2023 vient de « adhésion de la Finlande »",
        "une cause, ou le titre de sa source",
    ),
    'Then it is uncertain because of "only the month"': (
        "Alors l'incertitude vient de « le mois »",
        "une raison pour laquelle une période est indéterminée",
    ),
}
"""English sentence to the French one, and what that says."""
