Feature: What the documents leave open
  Twenty-four contradictions and gaps of the page of 7 March 2024 and the pages around it. Each is kept and none is smoothed over.

  Background:
    Given the policy "nato"

  Scenario: 1. Thirty-two members, and Sweden still called an invitee
    Introduction against interoperability. The page of 18:27 counts 32 members and lists Sweden among the partners with enhanced opportunities.
    The deposit of the instrument decides.

    Given the date is 7 March 2024 at 18:27 +01:00
    When we ask whether Sweden can decide on KFOR
    Then the answer is permitted
    When we ask whether Sweden can use enhanced opportunities
    Then the answer is not permitted

  Scenario: 2. A page of the same afternoon lists four and not five
    Interoperability against its sister page of 16:12, before the deposit. The newest page is not always the truest.

    Given the date is 7 March 2024 at 16:12 +01:00
    When we ask whether Sweden can use enhanced opportunities
    Then the answer is undetermined
    And what is missing includes "the sources disagree"

  Scenario: 3. Suspended and yet counted
    Partnership for Peace. Russia is among the eighteen, and NATO says that it cannot consider it a partner.

    Given the date is 7 March 2024
    When we ask whether Russia can consult with NATO
    Then the answer is conditional
    And the terms include "no longer considered a partner"

  Scenario: 4. "Partnership suspended" and "practical cooperation suspended"
    The notes of the page against the pages on each country. The detailed statement is followed.

    Given the date is 7 March 2024
    When we ask whether Belarus can consult with NATO
    Then the answer is conditional
    When we ask whether Belarus can take part in exercises
    Then the answer is not permitted
    When we ask whether Afghanistan can consult with NATO
    Then the answer is not permitted

  Scenario: 5. "Currently" has no end
    The notes on suspension give neither an end nor a review. What has no end lasts.

    Given the date is 1 June 2026
    When we ask whether Belarus can take part in exercises
    Then the answer is not permitted

  Scenario: 6. The lists are missing from the page
    Partnership for Peace. The copy names none of the eighteen, so that the roster rests on another source.

    Given the date is 7 March 2024
    And only evidence of grade "official" or better
    When we ask whether Armenia can attend a committee
    Then the answer is undetermined
    And what is missing includes "Partnership for Peace"

  Scenario: 7. "More than forty" counts countries and organisations together
    Introduction. Both kinds are partners, and what is for countries is not for organisations.

    Given the date is 7 March 2024
    When we ask whether the United Nations can consult with NATO
    Then the answer is permitted
    When we ask whether Ireland can consult with NATO
    Then the answer is permitted
    When we ask whether the United Nations can agree an individual programme
    Then the answer is not permitted

  Scenario: 8. Packages are for countries, and the United Nations has one
    Capacity building.

    Given the date is 7 March 2024
    When we ask whether the United Nations can receive a capacity-building package
    Then the answer is permitted

  Scenario: 9. To participate in the initiative is not to say how far the package is
    Capacity building. Both acts are on record; the answer claims no more than that.

    Given the date is 7 March 2024
    When we ask whether Jordan can receive a capacity-building package
    Then the answer is permitted
    And the reasons mention "request"
    And the terms include "updated every two years"

  Scenario: 10. Shaping alongside Allies without the members' authority
    Operations against evolutions. To shape is to be heard.

    Given the date is 7 March 2024
    When we ask whether Austria can shape decisions on KFOR
    Then the answer is permitted
    And the terms include "shaping, not making"
    When we ask whether Austria can decide on KFOR
    Then the answer is not permitted

  Scenario: 11. Contributors to those missions, and past contribution does not do
    Operations. Ukraine's recognition for KFOR is not known to be withdrawn; its troops have left.

    Given the date is 1 January 2023
    When we ask whether Ukraine can shape decisions on KFOR
    Then the answer is not permitted
    When we ask whether Ukraine can contribute to KFOR
    Then the answer is permitted

  Scenario: 12. "Where applicable, to the NATO Response Force"
    Interoperability. No criterion is given, and four months later another force replaced it.

    Given the date is 7 March 2024
    When we ask whether Georgia can contribute forces to the NATO Response Force
    Then the answer is undetermined
    And what is missing includes "forces evaluated"

  Scenario: 13. Contributors or those who took steps, and selected
    Interoperability. Meeting the criterion is necessary and not sufficient.

    Given the date is 7 March 2024
    When we ask whether Switzerland can join the Interoperability Platform
    Then the answer is conditional
    And it takes selection

  Scenario: 14. Objectives are often set in a document
    Objectives against the pages on trust funds and defence education, which ask for one.

    Given the date is 7 March 2024
    And a country with:
      | kind                 | country                |
      | framework            | Mediterranean Dialogue |
      | individual programme | nothing                |
    When we ask whether it can attend events of the cooperation menu
    Then the answer is permitted
    When we ask whether it can receive help with defence education
    Then the answer is not permitted
    When we ask whether it can destroy munitions with a trust fund
    Then the answer is not permitted

  Scenario: 15. Interested, eligible countries
    Objectives. Who is eligible is not said; Article 10 adds that the country is European.

    Given the date is 7 March 2024
    When we ask whether Ireland can prepare for membership
    Then the answer is undetermined
    And what is missing includes "interested in membership"
    When we ask whether Japan can prepare for membership
    Then the answer is not permitted
    And the reasons mention "European"

  Scenario: 16. "32+n" in 2011, when there were 28
    Evolutions. The number follows the membership and changes nothing.

    Given the date is 15 April 2011
    When we ask whether Jordan can meet in the 28+n format
    Then the answer is conditional
    When we ask whether Jordan can meet in the 32+n format
    Then the answer is conditional

  Scenario: 17. When Colombia became a partner
    Evolutions says 2017; a ceremony was held in 2018; NATO's page on Colombia credits 2019.

    Given the date is 1 July 2018
    When we ask whether Colombia can attend a committee
    Then the answer is undetermined
    And what is missing includes "the sources disagree"

  Scenario: 18. When Kazakhstan joined
    Partnership for Peace: signature in 1994 against NATO's page.

    Given the date is 1 December 1994
    When we ask whether Kazakhstan can attend a committee
    Then the answer is undetermined
    And what is missing includes "which account is right"

  Scenario: 19. The Mediterranean Dialogue began in 1994 and nobody joined before 1995
    Evolutions.

    Given the date is 31 December 1994
    When we ask whether Egypt can attend a committee
    Then the answer is not permitted
    When we ask whether Morocco can attend a committee
    Then the answer is not permitted

  Scenario: 20. Events are open to partners, and an Ally can hold them up
    Partnership in practice. Open in general is no right to each event.

    Given the date is 7 March 2024
    When we ask whether Tunisia can attend events of the cooperation menu
    Then the answer is permitted
    And the terms include "open in general"
    When we ask whether Austria can attend events of the cooperation menu
    Then the answer is undetermined

  Scenario: 21. Enhanced opportunities are shown as standing and granted for a time
    Interoperability against Jordan's account of three years and a renewal.

    Given the date is 1 January 2019
    When we ask whether Jordan can use enhanced opportunities
    Then the answer is permitted
    And the terms include "for a time and renewable"

  Scenario: 22. Whoever is no partner may still be talked to
    Evolutions. Dialogue is open to interlocutors.

    Given the date is 7 March 2024
    When we ask whether China can attend events of the cooperation menu
    Then the answer is not permitted
    When we ask whether China can meet in a flexible format
    Then the answer is conditional

  Scenario: 23. Twenty-one on the platform, and nobody named
    Interoperability. The list of 2014 is not verified and that of 2024 is not known.

    Given the date is 7 March 2024
    When we ask whether Kuwait can join the Interoperability Platform
    Then the answer is undetermined
    And what is missing includes "selected for the Interoperability Platform"

  Scenario: 24. Which tools an organisation may use
    Partnership in practice. What is described for countries is closed to organisations; silence on the rest is not a no.

    Given the date is 7 March 2024
    When we ask whether the European Union can develop capabilities with Allies
    Then the answer is undetermined
    And what is missing includes "tools expressly open to it"
    When we ask whether the European Union can have forces evaluated by NATO
    Then the answer is not permitted
