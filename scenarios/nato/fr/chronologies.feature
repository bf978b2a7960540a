# language: fr
Fonctionnalité: De quand à quand
  Une chronologie dit à quel moment une réponse change, et pendant combien de temps on ne peut pas répondre.

  Contexte:
    Étant donné la politique « nato »

  Plan du scénario: Qui adhère décide dès le dépôt de l'instrument
    Quand on demande quand <membre> peut décider de la KFOR
    Alors à partir du <moment> la réponse est « permis »

    Exemples:
      | membre               | moment                        |
      | l'Albanie            | 1er avril 2009                |
      | le Monténégro        | 5 juin 2017                   |
      | la Macédoine du Nord | 27 mars 2020                  |
      | la Finlande          | 4 avril 2023                  |
      | la Suède             | 7 mars 2024 à 17 h 30 +01:00  |

  Scénario: La réponse pour la Suède change une fois, à une minute près
    Quand on demande quand la Suède peut décider de la KFOR
    Alors la réponse change 1 fois
    Et la réponse change le 7 mars 2024
    Et jusqu'au 7 mars 2024 à 17 h 30 +01:00 la réponse est « non permis »

  Scénario: Reconnue en juillet, et personne ne dit quel jour
    La Géorgie a été reconnue comme contributrice à Sea Guardian en juillet 2022.

    Quand on demande quand la Géorgie peut influer sur les décisions relatives à Sea Guardian
    Alors jusqu'au 1er juillet 2022 la réponse est « non permis »
    Et du 1er juillet 2022 jusqu'au 31 juillet 2022 la réponse est « indéterminé »
    Et à partir du 31 juillet 2022 la réponse est « permis »
    Et l'incertitude vient de « 2022-07 »

  Scénario: Un partenaire parti puis revenu
    Malte s'est retirée en 1996 et est revenue à Bucarest.

    Quand on demande quand Malte peut assister à un comité
    Alors la réponse change 3 fois
    Et du 26 avril 1995 jusqu'au 27 octobre 1996 la réponse est « sous conditions »
    Et du 27 octobre 1996 jusqu'au 3 avril 2008 la réponse est « non permis »

  Scénario: Comment la réponse a changé quand un second récit a paru
    La page de l'OTAN sur le Kazakhstan est du 23 mai 2022.

    Étant donné que la date est le 1er décembre 1994
    Quand on demande quand on a su si le Kazakhstan peut assister à un comité
    Alors la réponse change le 23 mai 2022
    Et à partir du 23 mai 2022 la réponse est « indéterminé »
    Et le changement du 23 mai 2022 vient de « Relations with Kazakhstan »

  Scénario: Hors d'Europe, aucun moment n'y change rien
    Quand on demande quand le Japon peut adhérer à l'OTAN
    Alors la réponse ne change jamais
