# language: fr
Fonctionnalité: Les suspensions et leur portée
  La page sur les partenariats dit que trois d'entre eux sont suspendus. Les pages sur chaque pays disent de quoi :
  la Russie et le Bélarus de la coopération pratique, l'Afghanistan d'abord du soutien, puis du partenariat.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: La coopération pratique avec la Russie cesse le 1er avril 2014
    D'après la déclaration des ministres des Affaires étrangères, qui vise la coopération civile et militaire.

    Étant donné que la date est <date>
    Quand on demande si la Russie peut <activité>
    Alors la réponse est « <réponse> »

    Exemples:
      | activité                                              | date               | réponse         |
      | participer aux exercices                              | le 31 mars 2014    | sous conditions |
      | participer aux exercices                              | le 1er avril 2014  | non permis      |
      | observer les exercices                                | le 7 mars 2024     | non permis      |
      | participer à un projet scientifique                   | le 31 mars 2014    | sous conditions |
      | participer à un projet scientifique                   | le 1er avril 2014  | non permis      |
      | demander de l'aide en cas de catastrophe              | le 31 mars 2014    | permis          |
      | demander de l'aide en cas de catastrophe              | le 7 mars 2024     | non permis      |
      | recevoir un train de mesures de renforcement des capacités | le 7 mars 2024 | non permis     |
      | contribuer à la KFOR                                  | le 7 mars 2024     | non permis      |
      | influer sur les décisions relatives à la KFOR         | le 7 mars 2024     | non permis      |

  Scénario: La suspension est donnée comme motif
    D'après la note de la section sur le Partenariat pour la paix.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si le Bélarus peut participer aux exercices
    Alors la réponse est « non permis »
    Et les motifs mentionnent « suspension »
    Et les motifs citent « NATO's partnerships »

  Plan du scénario: Le dialogue avec un partenaire suspendu reste possible lorsque les Alliés le jugent nécessaire
    D'après les pages sur la Russie et le Bélarus.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si <partenaire> peut mener des consultations avec l'OTAN
    Alors la réponse est « sous conditions »
    Et il faut l'accord des Alliés au cas par cas
    Et les modalités comprennent « seulement si les Alliés le jugent nécessaire »

    Exemples:
      | partenaire |
      | la Russie  |
      | le Bélarus |

  Scénario: Avant sa suspension, la Russie menait des consultations comme tout partenaire
    Étant donné que la date est le 31 mars 2014
    Quand on demande si la Russie peut consulter l'OTAN
    Alors la réponse est « permis »

  Plan du scénario: Le soutien à l'Afghanistan cesse le 20 août 2021
    D'après la déclaration des ministres des Affaires étrangères : tout soutien aux autorités afghanes.

    Étant donné que la date est <date>
    Quand on demande si l'Afghanistan peut <activité>
    Alors la réponse est « non permis »
    Et les motifs mentionnent « suspension »

    Exemples:
      | activité                                              | date                  |
      | recevoir des conseils sur la réforme de la défense    | le 20 août 2021       |
      | recevoir une aide à la formation de défense           | le 20 août 2021       |
      | demander de l'aide en cas de catastrophe              | le 1er septembre 2021 |

  Scénario: On ne sait pas quand tout le partenariat avec l'Afghanistan a été suspendu
    La page ne donne pas de date. Le soutien a cessé en août 2021 ; le reste à un moment quelconque jusqu'en mars 2024.

    Étant donné que la date est le 1er janvier 2023
    Quand on demande si l'Afghanistan peut mener des consultations avec l'OTAN
    Alors la réponse est « indéterminé »
    Et ce qui manque comprend « suspen »

  Plan du scénario: La suspension d'un partenaire n'en touche pas un autre
    D'après les notes sur les suspensions, qui nomment trois pays.

    Étant donné que la date est le 7 mars 2024
    Quand on demande si <partenaire> peut participer aux exercices
    Alors la réponse est « sous conditions »

    Exemples:
      | partenaire      |
      | l'Arménie       |
      | le Kazakhstan   |
      | le Tadjikistan  |
      | le Pakistan     |
