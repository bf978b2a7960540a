# language: fr
Fonctionnalité: Le renforcement des capacités de défense
  D'après la section sur le renforcement des capacités : des trains de mesures sur mesure, à la demande du partenaire et avec le
  consentement des Alliés.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: Les bénéficiaires que la page nomme
    Les deux actes sont établis pour chacun d'eux.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si <partenaire> peut recevoir un train de mesures de renforcement des capacités
    Alors la réponse est « permis »
    Et les modalités comprennent « mise à jour tous les deux ans »

    Exemples:
      | partenaire            |
      | la Bosnie-Herzégovine |
      | la Géorgie            |
      | l'Iraq                |
      | la Jordanie           |
      | la Mauritanie         |
      | la Tunisie            |

  Plan du scénario: Avant l'approbation il faut encore le consentement
    Étant donné que la date est <date>
    Quand on demande si <partenaire> peut bénéficier du renforcement des capacités
    Alors la réponse est « <réponse> »

    Exemples:
      | partenaire            | date                | réponse         |
      | la Géorgie            | le 4 septembre 2014 | non permis      |
      | la Géorgie            | le 5 septembre 2014 | permis          |
      | la Tunisie            | le 10 juillet 2018  | sous conditions |
      | la Tunisie            | le 13 juillet 2018  | permis          |
      | la Bosnie-Herzégovine | le 13 février 2023  | sous conditions |
      | la Bosnie-Herzégovine | le 16 février 2023  | permis          |

  Scénario: Un partenaire qui n'a rien demandé
    Étant donné que la date est le 7 mars 2024
    Quand on demande si l'Arménie peut recevoir un train de mesures de renforcement des capacités
    Alors la réponse est « sous conditions »
    Et il faut une demande et le consentement des Alliés

  Scénario: Les mêmes actes en un tableau
    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Suisse peut recevoir un train de mesures de renforcement des capacités
    Alors il faut :
      | acte                      |
      | le consentement des Alliés |
      | une demande               |

  Scénario: La demande et le consentement d'un pays décrit
    Étant donné que la date est le 7 mars 2024
    Et un pays avec :
      | nature                     | pays                    |
      | cadre de partenariat       | Dialogue méditerranéen  |
      | une demande                | faite                   |
      | le consentement des Alliés | donné                   |
    Quand on demande s'il peut recevoir un train de mesures de renforcement des capacités
    Alors la réponse est « permis »
