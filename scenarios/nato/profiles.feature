Feature: Subjects that are on no roster
  A subject may be described instead of named. What is not said of it is unknown, or no where NATO's lists are complete.

  Background:
    Given the policy "nato"
    And the date is 7 March 2024

  Scenario: Of a profile with nothing but its kind nobody can say that it is a partner
    Where the lists are complete, not being on them means being an interlocutor.

    Given a country with:
      | kind | country |
    When we ask whether it can take part in exercises
    Then the answer is not permitted
    When we ask whether it can consult with NATO
    Then the answer is conditional
    When we ask whether it can join NATO
    Then the answer is undetermined

  Scenario Outline: A partner country by its framework
    From the sections on each framework.

    Given a country with:
      | kind      | country     |
      | framework | <framework> |
    When we ask whether it can <activity>
    Then the answer is <answer>

    Examples:
      | framework                       | activity                                     | answer        |
      | Partnership for Peace           | take part in exercises                       | conditional   |
      | Mediterranean Dialogue          | take part in exercises                       | conditional   |
      | Istanbul Cooperation Initiative | take part in exercises                       | conditional   |
      | partners across the globe       | take part in exercises                       | conditional   |
      | Partnership for Peace           | join the plan on defence institution building | permitted    |
      | partners across the globe       | join the plan on defence institution building | not permitted |
      | Partnership for Peace           | sit in the Euro-Atlantic Partnership Council | permitted     |
      | Mediterranean Dialogue          | sit in the Euro-Atlantic Partnership Council | not permitted |
      | Partnership for Peace           | join the Planning and Review Process         | permitted     |
      | Mediterranean Dialogue          | join the Planning and Review Process         | conditional   |

  Scenario: Whether it is a partner may be unknown
    From the section on NATO's partners.

    Given a country with:
      | kind      | country |
      | framework | unknown |
    When we ask whether it can attend events of the cooperation menu
    Then the answer is undetermined
    And what is missing includes "framework"

  Scenario: A suspension is not softened by anything
    From the notes on suspension.

    Given a country with:
      | kind                   | country               |
      | framework              | Partnership for Peace |
      | suspended from         | practical cooperation |
      | enhanced opportunities | yes                   |
      | recognised for         | KFOR                  |
      | contributes to         | KFOR                  |
      | an invitation          | done                  |
      | Allied consent         | done                  |
    When we ask whether it can take part in exercises
    Then the answer is not permitted
    When we ask whether it can shape decisions on KFOR
    Then the answer is not permitted
    When we ask whether it can consult with NATO
    Then the answer is conditional

  Scenario: A suspension from support leaves the rest
    From the statement on support to Afghanistan.

    Given a country with:
      | kind           | country                   |
      | framework      | partners across the globe |
      | suspended from | support                   |
    When we ask whether it can receive a capacity-building package
    Then the answer is not permitted
    When we ask whether it can take part in Building Integrity
    Then the answer is not permitted
    When we ask whether it can take part in exercises
    Then the answer is conditional
    When we ask whether it can consult with NATO
    Then the answer is permitted

  Scenario: A suspension from dialogue alone leaves practical cooperation
    From the notes on suspension, with another scope.

    Given a country with:
      | kind           | country               |
      | framework      | Partnership for Peace |
      | suspended from | political dialogue    |
    When we ask whether it can consult with NATO
    Then the answer is not permitted
    When we ask whether it can take part in exercises
    Then the answer is conditional

  Scenario: Whether it is suspended may be unknown
    A missing value never makes a prohibition silently not apply.

    Given a country with:
      | kind           | country               |
      | framework      | Partnership for Peace |
      | suspended from | unknown               |
    When we ask whether it can attend events of the cooperation menu
    Then the answer is undetermined

  Scenario: A member decides and is no partner
    From the introduction.

    Given a country with:
      | kind       | country |
      | membership | member  |
    When we ask whether it can decide on KFOR
    Then the answer is permitted
    When we ask whether it can take part in exercises
    Then the answer is not permitted
    When we ask whether it can sit in the North Atlantic Council
    Then the answer is permitted

  Scenario: An invitee keeps its partner statuses
    From the section on interoperability, which still lists an invitee.

    Given a country with:
      | kind                   | country               |
      | membership             | invitee               |
      | framework              | Partnership for Peace |
      | enhanced opportunities | yes                   |
    When we ask whether it can take part in exercises
    Then the answer is permitted
    When we ask whether it can sit in the North Atlantic Council
    Then the answer is permitted
    When we ask whether it can decide in the North Atlantic Council
    Then the answer is not permitted

  Scenario: A member in a framework by mistake is still no partner
    From the introduction.

    Given a country with:
      | kind                   | country               |
      | membership             | member                |
      | framework              | Partnership for Peace |
      | enhanced opportunities | yes                   |
    When we ask whether it can use enhanced opportunities
    Then the answer is not permitted

  Scenario: An organisation and a tool that is for countries
    From the list of partnership tools, which are for partner countries.

    Given a subject with:
      | kind      | international organisation              |
      | framework | cooperating international organisations |
    When we ask whether it can agree an individual programme
    Then the answer is not permitted
    When we ask whether it can have forces evaluated by NATO
    Then the answer is not permitted
    When we ask whether it can join the Membership Action Plan
    Then the answer is not permitted

  Scenario: An organisation and a tool that a source opens to it
    From the section on capacity building, which names one organisation.

    Given a subject with:
      | kind                       | international organisation              |
      | framework                  | cooperating international organisations |
      | tools expressly open to it | take part in exercises                  |
    When we ask whether it can take part in exercises
    Then the answer is conditional
    When we ask whether it can observe exercises
    Then the answer is not permitted

  Scenario: A subject of unknown kind
    From the section on NATO's partners.

    Given a subject with:
      | framework | partners across the globe |
    When we ask whether it can agree an individual programme
    Then the answer is undetermined
    And what is missing includes "kind"

  Scenario: Enhanced opportunities without a partnership give nothing
    From the section on interoperability: they are granted to partners.

    Given a country with:
      | kind                   | country |
      | enhanced opportunities | yes     |
    When we ask whether it can take part in exercises
    Then the answer is not permitted
    When we ask whether it can use enhanced opportunities
    Then the answer is not permitted

  Scenario: A country outside the partnerships may contribute when it is recognised
    From the note of February 2010 to the political-military framework.

    Given a country with:
      | kind           | country |
      | recognised for | KFOR    |
      | contributes to | KFOR    |
    When we ask whether it can contribute to KFOR
    Then the answer is permitted
    When we ask whether it can shape decisions on KFOR
    Then the answer is permitted

  Scenario: Request done, consent done
    From the section on capacity building.

    Given a country with:
      | kind           | country                |
      | framework      | Mediterranean Dialogue |
      | a request      | done                   |
      | Allied consent | done                   |
    When we ask whether it can receive a capacity-building package
    Then the answer is permitted

  Scenario: Who has contributed is a candidate for the platform
    From the section on interoperability.

    Given a country with:
      | kind                         | country                   |
      | framework                    | partners across the globe |
      | has contributed to an operation | yes                    |
      | selected for the Interoperability Platform | no          |
    When we ask whether it can join the Interoperability Platform
    Then the answer is conditional
    And it takes selection

  Scenario: Who has done nothing for interoperability is no candidate
    From the section on interoperability.

    Given a country with:
      | kind                                       | country                   |
      | framework                                  | partners across the globe |
      | has contributed to an operation            | no                        |
      | contributes to                             | nothing                   |
      | concrete steps towards interoperability    | no                        |
      | forces evaluated                           | no                        |
      | selected for the Interoperability Platform | no                        |
    When we ask whether it can join the Interoperability Platform
    Then the answer is not permitted
