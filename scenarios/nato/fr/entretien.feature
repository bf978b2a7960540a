# language: fr
Fonctionnalité: Un entretien demande ce qui tranche le plus vite
  Tous les mondes possibles comptent comme également probables.

  Contexte:
    Étant donné la politique « nato »
    Et que la date est le 6 mars 2024

  Plan du scénario: Seuls les membres décident d'une opération
    Étant donné un pays avec :
      | suspendu de | rien |
    Quand on mène un entretien pour savoir s'il peut décider de la KFOR
    Alors la question suivante porte sur « appartenance à l'Alliance »
    Quand on répond « <appartenance> »
    Alors plus rien n'est demandé
    Et la réponse est « <réponse> »

    Exemples:
      | appartenance         | réponse    |
      | membre               | permis     |
      | ni membre ni invité  | non permis |

  Scénario: Trois conditions qu'il faut toutes
    Un pays européen qui n'est pas membre peut adhérer.

    Étant donné un pays avec :
      | suspendu de | rien |
    Quand on mène un entretien pour savoir s'il peut adhérer à l'OTAN
    Alors la question suivante porte sur « nature »
    Quand on répond « pays »
    Alors la question suivante porte sur « européen »
    Quand on répond « oui »
    Alors la question suivante porte sur « appartenance à l'Alliance »
    Quand on répond « ni membre ni invité »
    Alors plus rien n'est demandé
    Et la réponse est « sous conditions »

  Scénario: Hors d'Europe rien d'autre ne compte
    Étant donné un pays avec :
      | suspendu de | rien |
      | nature      | pays |
    Quand on mène un entretien pour savoir s'il peut adhérer à l'OTAN
    Et qu'on répond « non »
    Alors plus rien n'est demandé
    Et la réponse est « non permis »

  Scénario: Ce qu'on ne sait pas n'est pas redemandé
    Étant donné un pays avec :
      | nature                     | pays                |
      | appartenance à l'Alliance  | ni membre ni invité |
      | suspendu de                | rien                |
    Quand on mène un entretien pour savoir s'il peut participer aux activités du menu de coopération
    Alors la question suivante porte sur « cadre de partenariat »
    Quand on ne sait pas répondre
    Alors plus rien n'est demandé
    Et la réponse est « indéterminé »
