# language: fr
Fonctionnalité: Ce qu'il faudrait
  Les changements les moins coûteux qui mènent à une permission ; ou ce qui y fait obstacle et que personne ne peut changer.

  Contexte:
    Étant donné la politique « nato »
    Et que la date est le 7 mars 2024

  Plan du scénario: Un train de mesures demande une demande et le consentement des Alliés
    Quand on demande comment <pays> peut recevoir un train de mesures de renforcement des capacités
    Alors la voie la moins coûteuse est :
      | qui        | quoi                       |
      | <pays>     | une demande                |
      | les Alliés | le consentement des Alliés |
    Et il y a 1 voie

    Exemples:
      | pays      |
      | l'Arménie |
      | la Suisse |

  Scénario: Avec la Russie, les Alliés dialoguent lorsqu'ils le jugent nécessaire
    Quand on demande comment la Russie peut mener des consultations avec l'OTAN le 1er juin 2016
    Alors la voie la moins coûteuse est :
      | qui        | quoi                                |
      | les Alliés | l'accord des Alliés au cas par cas  |

  Scénario: Le Kosovo devrait suivre toute la voie de l'article 10
    Quand on demande comment le Kosovo peut adhérer à l'OTAN
    Alors la voie la moins coûteuse est :
      | qui        | quoi                              |
      | les Alliés | l'invitation unanime des membres  |
      | les Alliés | la signature du protocole d'accession |
      | les Alliés | la ratification par chaque membre |
      | le Kosovo  | le dépôt de son instrument        |

  Scénario: Une invitation est l'une des voies
    Quand on demande comment le Japon peut participer aux exercices
    Alors l'une des voies est :
      | qui        | quoi           |
      | les Alliés | une invitation |
    Et il y a 2 voies

  Scénario: La Géorgie participe déjà
    Quand on demande comment la Géorgie peut participer aux exercices
    Alors il n'y a rien à changer
