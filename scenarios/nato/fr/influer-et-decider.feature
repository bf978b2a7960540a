# language: fr
Fonctionnalité: Influer sur les décisions, et décider
  D'après la section sur les opérations : un contributeur reconnu influe sur les décisions relatives à son opération, et les membres
  les prennent.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: Les contributeurs reconnus influent sur les décisions relatives à leur opération
    D'après la section sur les opérations, la liste des contributeurs à la KFOR et les pages sur chaque mission.

    Étant donné que la date est <date>
    Quand on demande si <partenaire> peut influer sur les décisions relatives à <opération>
    Alors la réponse est « <réponse> »

    Exemples:
      | partenaire  | opération    | date                 | réponse      |
      | la Géorgie  | Sea Guardian | le 1er octobre 2023  | permis       |
      | la Géorgie  | Sea Guardian | le 30 juin 2022      | non permis   |
      | l'Autriche  | la KFOR      | le 7 mars 2024       | permis       |
      | la Suisse   | la KFOR      | le 7 mars 2024       | permis       |
      | l'Irlande   | la KFOR      | le 1er janvier 2026  | indéterminé  |
      | l'Ukraine   | la KFOR      | le 15 septembre 2022 | indéterminé  |
      | la Finlande | la KFOR      | le 3 avril 2023      | permis       |
      | la Finlande | la KFOR      | le 4 avril 2023      | non permis   |
      | l'Allemagne | la KFOR      | le 7 mars 2024       | non permis   |

  Scénario: Influer n'est pas décider
    Étant donné que la date est le 1er octobre 2023
    Quand on demande si la Géorgie peut influer sur les décisions relatives à Sea Guardian
    Alors la réponse est « permis »
    Et les modalités comprennent « influer, sans décider »
    Et la source la plus faible est de niveau « secondary »

  Plan du scénario: Seuls les membres décident
    Étant donné que la date est <date>
    Quand on demande si <pays> peut décider de <opération>
    Alors la réponse est « <réponse> »

    Exemples:
      | pays         | opération                | date           | réponse    |
      | l'Allemagne  | la KFOR                  | le 7 mars 2024 | permis     |
      | la Pologne   | l'opération Sea Guardian | le 7 mars 2024 | permis     |
      | l'Autriche   | la KFOR                  | le 7 mars 2024 | non permis |
      | la Géorgie   | l'opération Sea Guardian | le 7 mars 2024 | non permis |
      | la Suède     | la KFOR                  | le 6 mars 2024 | non permis |
      | la Suède     | la KFOR                  | le 8 mars 2024 | permis     |

  Scénario: Contribuer à une autre opération ne donne pas voix au chapitre
    Étant donné que la date est le 7 mars 2024
    Et un pays avec :
      | nature                      | pays                      |
      | cadre de partenariat        | Partenariat pour la paix  |
      | reconnu comme contributeur à | Sea Guardian             |
      | contribue à                 | Sea Guardian              |
    Quand on demande s'il peut influer sur les décisions relatives à la KFOR
    Alors la réponse est « non permis »
    Quand on demande s'il peut influer sur les décisions relatives à Sea Guardian
    Alors la réponse est « permis »

  Scénario: Personne n'a établi si la Géorgie a voix au chapitre pour la KFOR
    Étant donné que la date est le 7 mars 2024
    Quand on demande si la Géorgie peut influer sur les décisions relatives à la KFOR
    Alors la réponse est « indéterminé »
    Et ce qui manque comprend « reconnaissances comme contributeur : KFOR »

  Plan du scénario: Des renseignements classifiés, seulement avec un accord sur leur sécurité
    Étant donné que la date est le 7 mars 2024
    Et que le contexte « des informations classifiées sont en jeu » vaut <classifiées>
    Et un pays avec :
      | nature                                | pays                     |
      | cadre de partenariat                  | Partenariat pour la paix |
      | accord sur la sécurité des informations | <accord>               |
    Quand on demande s'il peut échanger des renseignements
    Alors la réponse est « <réponse> »

    Exemples:
      | classifiées | accord  | réponse         |
      | oui         | oui     | sous conditions |
      | oui         | non     | non permis      |
      | oui         | inconnu | indéterminé     |
      | non         | non     | sous conditions |
