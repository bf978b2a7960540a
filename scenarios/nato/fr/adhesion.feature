# language: fr
Fonctionnalité: La voie de l'adhésion
  D'après la section sur les objectifs, qui parle des pays qui souhaitent adhérer et peuvent y prétendre, et l'article 10 du Traité.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: Qui peut adhérer
    Les pays européens qui ne sont pas encore membres. Ni partenariat ni plan d'action n'est exigé.

    Étant donné que la date est <date>
    Quand on demande si <pays> peut adhérer à l'OTAN
    Alors la réponse est « <réponse> »

    Exemples:
      | pays               | date           | réponse         |
      | la Géorgie         | le 7 mars 2024 | sous conditions |
      | la Suisse          | le 7 mars 2024 | sous conditions |
      | Chypre             | le 7 mars 2024 | sous conditions |
      | l'Arménie          | le 7 mars 2024 | indéterminé     |
      | la Suède           | le 6 mars 2024 | sous conditions |
      | la Suède           | le 8 mars 2024 | non permis      |
      | Israël             | le 7 mars 2024 | non permis      |
      | le Japon           | le 7 mars 2024 | non permis      |
      | l'Union européenne | le 7 mars 2024 | non permis      |

  Scénario: Les quatre étapes d'une adhésion
    D'après l'article 10 et la pratique des adhésions.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Géorgie peut adhérer à l'OTAN
    Alors la réponse est « sous conditions »
    Et il faut :
      | acte                             |
      | l'invitation unanime des membres |
      | la signature du protocole d'accession |
      | la ratification par chaque membre |
      | le dépôt de son instrument       |

  Scénario: Hors d'Europe personne n'adhère, quoi qu'il soit convenu
    Étant donné que la date est le 7 mars 2024
    Et un pays avec :
      | nature                            | pays                       |
      | cadre de partenariat              | partenaires dans le monde  |
      | européen                          | non                        |
      | opportunités renforcées           | oui                        |
      | l'invitation unanime des membres  | faite                      |
      | la signature du protocole d'accession | fait                       |
      | la ratification par chaque membre | faite                      |
      | le dépôt de son instrument        | fait                       |
    Quand on demande s'il peut adhérer à l'OTAN
    Alors la réponse est « non permis »
    Et les motifs mentionnent « européen »

  Plan du scénario: Le plan d'action pour l'adhésion
    Étant donné que la date est <date>
    Quand on demande si <pays> peut participer au plan d'action pour l'adhésion
    Alors la réponse est « <réponse> »

    Exemples:
      | pays          | date                | réponse         |
      | l'Irlande     | le 31 janvier 2024  | sous conditions |
      | l'Irlande     | le 7 mars 2024      | indéterminé     |
      | la Moldova    | le 7 mars 2024      | sous conditions |
      | la Géorgie    | le 31 décembre 1998 | non permis      |
      | la Pologne    | le 7 mars 2024      | non permis      |

  Scénario: Le plan d'action n'est pas une promesse
    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Moldova peut participer au plan d'action pour l'adhésion
    Alors il faut une demande et une invitation
    Et les modalités comprennent « sans promesse d'adhésion »
