# language: fr
Fonctionnalité: Ce qui s'ensuivrait si les faits étaient autres
  Rien de ce qui est supposé ici n'est établi. Chaque attente découle des règles.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: La coopération pratique avec la Géorgie est suspendue pendant un an
    Une suspension interdit ce qui en relève. Avant et après, les opportunités renforcées de la Géorgie valent.

    Étant donné que la date est <date>
    Et qu'on suppose que la Géorgie est suspendue de la coopération pratique à partir du 1er janvier 2027 jusqu'au 1er janvier 2028
    Quand on demande si la Géorgie peut participer aux exercices
    Alors la réponse est « <réponse> »
    Et la réponse est hypothétique

    Exemples:
      | date                | réponse    |
      | le 31 décembre 2026 | permis     |
      | le 1er janvier 2027 | non permis |
      | le 31 décembre 2027 | non permis |
      | le 1er janvier 2028 | permis     |

  Plan du scénario: De l'année seule, personne ne sait quel jour elle commence à compter
    Étant donné que la date est <date>
    Et qu'on suppose que la Géorgie est suspendue de la coopération pratique à partir de 2027
    Quand on demande si la Géorgie peut participer aux exercices
    Alors la réponse est « <réponse> »

    Exemples:
      | date                | réponse     |
      | le 31 décembre 2026 | permis      |
      | le 1er juin 2027    | indéterminé |
      | le 1er janvier 2028 | non permis  |

  Scénario: Sans opportunités renforcées, il faudrait une invitation à la Géorgie
    Étant donné que la date est le 1er juin 2027
    Et qu'on suppose que la Géorgie n'a plus d'opportunités renforcées à partir du 1er janvier 2027
    Quand on demande si la Géorgie peut participer aux exercices
    Alors la réponse est « sous conditions »
    Et il faut une invitation

  Scénario: Le Bélarus n'est plus suspendu
    Il est toujours dans le Partenariat pour la paix, de sorte qu'une invitation suffirait.

    Étant donné que la date est le 1er juin 2027
    Et qu'on suppose que le Bélarus n'est plus suspendu de la coopération pratique à partir du 1er janvier 2027
    Quand on demande si le Bélarus peut participer aux exercices
    Alors la réponse est « sous conditions »
    Et il faut une invitation

  Scénario: La Mauritanie avait fait sa demande, et les Alliés avaient consenti
    Étant donné que la date est le 1er janvier 2022
    Et qu'on suppose qu'une demande par la Mauritanie en vue de recevoir un train de mesures de renforcement des capacités est faite à partir du 1er décembre 2021
    Et qu'on suppose que le consentement des Alliés pour la Mauritanie en vue de recevoir un train de mesures de renforcement des capacités est donné à partir du 10 décembre 2021
    Quand on demande si la Mauritanie peut recevoir un train de mesures de renforcement des capacités
    Alors la réponse est « permis »

  Plan du scénario: L'Autriche est membre
    Un membre décide, et ne participe à rien comme partenaire.

    Étant donné que la date est <date>
    Et qu'on suppose que l'Autriche est membre à partir du 1er janvier 2027
    Quand on demande si l'Autriche peut <activité>
    Alors la réponse est « <réponse> »

    Exemples:
      | date                | activité                 | réponse    |
      | le 31 décembre 2026 | décider de la KFOR       | non permis |
      | le 1er juin 2027    | décider de la KFOR       | permis     |
      | le 1er juin 2027    | participer aux exercices | non permis |

  Scénario: La Géorgie contribue à la KFOR, et le Conseil l'a reconnue
    Étant donné que la date est le 1er février 2024
    Et qu'on suppose que la Géorgie est reconnue comme contributrice à la KFOR à partir du 1er janvier 2024
    Et qu'on suppose que la Géorgie contribue à la KFOR à partir du 1er janvier 2024
    Quand on demande si la Géorgie peut influer sur les décisions relatives à la KFOR
    Alors la réponse est « permis »
    Et les modalités comprennent « influer, sans décider »
