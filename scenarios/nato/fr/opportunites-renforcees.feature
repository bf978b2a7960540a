# language: fr
Fonctionnalité: Les opportunités renforcées
  D'après la section sur l'interopérabilité : certains partenaires peuvent se voir accorder des opportunités renforcées, qui facilitent
  l'accès aux exercices et apportent des consultations régulières sur la sécurité.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: Qui bénéficie d'opportunités renforcées
    D'après la section sur l'interopérabilité, la page sur l'initiative et les pages des partenaires.

    Étant donné que la date est <date>
    Quand on demande si <partenaire> peut utiliser les opportunités renforcées
    Alors la réponse est « <réponse> »

    Exemples:
      | partenaire         | date               | réponse    |
      | l'Australie        | le 6 mars 2024     | permis     |
      | la Géorgie         | le 6 mars 2024     | permis     |
      | la Jordanie        | le 6 mars 2024     | permis     |
      | l'Ukraine          | le 11 juin 2020    | non permis |
      | l'Ukraine          | le 12 juin 2020    | permis     |
      | la Finlande        | le 3 avril 2023    | permis     |
      | la Finlande        | le 4 avril 2023    | non permis |
      | la Suède           | le 7 mars 2024 à 18 h +01:00 | non permis |
      | le Japon           | le 6 mars 2024     | non permis |
      | l'Union européenne | le 6 mars 2024     | non permis |

  Scénario: Elles sont accordées pour un temps
    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Jordanie peut bénéficier d'opportunités renforcées
    Alors la réponse est « permis »
    Et les modalités comprennent « à durée limitée et renouvelable »
    Et les modalités comprennent « sans promesse d'adhésion »

  Plan du scénario: Elles facilitent l'accès aux exercices
    Qui en bénéficie n'a pas besoin d'invitation ; tous les autres en ont besoin.

    Étant donné que la date est <date>
    Quand on demande si <partenaire> peut participer à un exercice
    Alors la réponse est « <réponse> »

    Exemples:
      | partenaire  | date                | réponse         |
      | la Géorgie  | le 7 mars 2024      | permis          |
      | l'Ukraine   | le 7 mars 2024      | permis          |
      | l'Ukraine   | le 11 juin 2020     | sous conditions |
      | l'Irlande   | le 7 mars 2024      | sous conditions |
      | le Koweït   | le 7 mars 2024      | sous conditions |

  Scénario: La procédure allégée est une modalité de la réponse
    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Géorgie peut participer aux exercices
    Alors la réponse est « permis »
    Et les modalités comprennent « procédure allégée »

  Scénario: Sans elles il faut une invitation
    Étant donné que la date est le 7 mars 2024
    Quand on demande si le Japon peut participer aux exercices
    Alors la réponse est « sous conditions »
    Et il faut une invitation

  Plan du scénario: Elles n'ouvrent pas la voie de l'adhésion
    Ce qui décide est que le pays soit européen, et ce que font les membres.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si <partenaire> peut adhérer à l'OTAN
    Alors la réponse est « <réponse> »

    Exemples:
      | partenaire  | réponse         |
      | l'Australie | non permis      |
      | la Jordanie | non permis      |
      | la Géorgie  | sous conditions |
      | l'Ukraine   | sous conditions |
