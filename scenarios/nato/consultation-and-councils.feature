Feature: Consultation and councils
  From the section on consultation and the history of the partnerships.

  Background:
    Given the policy "nato"

  Scenario Outline: Who consults with NATO
    Partners consult; others when invited; suspended partners when the Allies judge it necessary.

    Given the date is 7 March 2024
    When we ask whether <subject> can consult with NATO
    Then the answer is <answer>

    Examples:
      | subject               | answer        |
      | Austria               | permitted     |
      | Morocco               | permitted     |
      | Qatar                 | permitted     |
      | the Republic of Korea | permitted     |
      | Germany               | permitted     |
      | Sweden                | permitted     |
      | Russia                | conditional   |
      | Afghanistan           | not permitted |
      | China                 | conditional   |
      | Kosovo                | conditional   |
      | Oman                  | conditional   |

  Scenario: An interlocutor is invited
    The policy of 2011 opened dialogue to those who have no programme with NATO.

    Given the date is 7 March 2024
    When we ask whether Singapore can consult with NATO
    Then the answer is conditional
    And it takes an invitation

  Scenario Outline: Flexible formats are open to all since April 2011, case by case
    From the evolutions: the policy of Berlin opened such formats.

    Given the date is <date>
    When we ask whether <subject> can meet in a flexible format
    Then the answer is <answer>

    Examples:
      | subject   | date          | answer        |
      | China     | 14 April 2011 | not permitted |
      | China     | 15 April 2011 | conditional   |
      | Jordan    | 14 April 2011 | not permitted |
      | Jordan    | 15 April 2011 | conditional   |
      | Russia    | 7 March 2024  | conditional   |
      | India     | 7 March 2024  | conditional   |
      | the United Nations | 7 March 2024 | conditional |

  Scenario: One flexible meeting is no precedent for the next
    From the evolutions: case by case.

    Given the date is 7 March 2024
    When we ask whether India can meet in a flexible format
    Then the answer is conditional
    And it takes the Allies' agreement in the case
    And the terms include "case by case"

  Scenario Outline: Committees meet with partners whom they invite
    From the section on consultation.

    Given the date is 7 March 2024
    When we ask whether <subject> can attend a committee
    Then the answer is <answer>

    Examples:
      | subject            | answer        |
      | Ireland            | conditional   |
      | the European Union | conditional   |
      | Mongolia           | conditional   |
      | China              | not permitted |
      | Germany            | not permitted |

  Scenario Outline: Seats in councils
    From the evolutions and the pages on each council.

    Given the date is <date>
    When we ask whether <subject> can sit in <council>
    Then the answer is <answer>

    Examples:
      | subject | council                                    | date              | answer        |
      | Ukraine | the NATO-Ukraine Council                   | 10 July 2023      | not permitted |
      | Ukraine | the NATO-Ukraine Council                   | 13 July 2023      | permitted     |
      | Ukraine | the NATO-Ukraine Commission                | 1 January 2020    | permitted     |
      | Ukraine | the NATO-Ukraine Commission                | 1 August 2023     | not permitted |
      | Ireland | the NATO-Ukraine Council                   | 7 March 2024      | not permitted |
      | Germany | the NATO-Ukraine Council                   | 7 March 2024      | permitted     |
      | Georgia | the NATO-Georgia Commission                | 14 September 2008 | not permitted |
      | Georgia | the NATO-Georgia Commission                | 15 September 2008 | permitted     |
      | Russia  | the NATO-Russia Council                    | 27 May 2002       | not permitted |
      | Russia  | the NATO-Russia Council                    | 28 May 2002       | permitted     |
      | Russia  | the NATO-Russia Council                    | 1 June 2013       | permitted     |
      | Russia  | the NATO-Russia Council                    | 1 June 2016       | conditional   |
      | Russia  | the NATO-Russia Council                    | 7 March 2024      | conditional   |
      | Russia  | the NATO-Russia Council                    | 1 January 2026    | undetermined  |
      | Austria | the Euro-Atlantic Partnership Council      | 29 May 1997       | not permitted |
      | Austria | the Euro-Atlantic Partnership Council      | 30 May 1997       | permitted     |
      | Malta   | the Euro-Atlantic Partnership Council      | 1 January 2000    | not permitted |
      | Malta   | the Euro-Atlantic Partnership Council      | 1 January 2010    | permitted     |
      | Japan   | the Euro-Atlantic Partnership Council      | 7 March 2024      | not permitted |
      | Israel  | the Euro-Atlantic Partnership Council      | 7 March 2024      | not permitted |
      | Belarus | the Euro-Atlantic Partnership Council      | 7 March 2024      | conditional   |
      | Germany | the Euro-Atlantic Partnership Council      | 7 March 2024      | permitted     |
      | Germany | the North Atlantic Cooperation Council     | 1 January 1995    | permitted     |
      | Germany | the North Atlantic Cooperation Council     | 7 March 2024      | not permitted |

  Scenario: Convening the NATO-Russia Council takes both sides
    After April 2014 it met eleven times, each time by agreement.

    Given the date is 1 June 2016
    When we ask whether Russia can sit in the NATO-Russia Council
    Then the answer is conditional
    And it takes the Allies' agreement in the case and the partner's own decision

  Scenario Outline: Who sits in the North Atlantic Council
    Members sit and decide; an invitee sits at the table without a vote; nobody else has a seat.

    Given the date is <date>
    When we ask whether <subject> can <activity> the North Atlantic Council
    Then the answer is <answer>

    Examples:
      | subject | activity  | date         | answer        |
      | Germany | sit in    | 7 March 2024 | permitted     |
      | Germany | decide in | 7 March 2024 | permitted     |
      | Sweden  | sit in    | 6 March 2024 | permitted     |
      | Sweden  | decide in | 6 March 2024 | not permitted |
      | Sweden  | sit in    | 8 March 2024 | permitted     |
      | Sweden  | decide in | 8 March 2024 | permitted     |
      | Ukraine | sit in    | 7 March 2024 | not permitted |
      | Ukraine | decide in | 7 March 2024 | not permitted |
      | Japan   | sit in    | 7 March 2024 | not permitted |
      | the European Union | decide in | 7 March 2024 | not permitted |

  Scenario: An invitee has no vote
    From the legal commentary on Article 10: between protocol and deposit.

    Given the date is 6 March 2024
    When we ask whether Sweden can sit in the North Atlantic Council
    Then the answer is permitted
    And the terms include "without a vote"

  Scenario Outline: Some councils decide jointly
    In the NATO-Ukraine Council all decide as equals. Other councils of partners consult.

    Given the date is <date>
    When we ask whether <subject> can decide in <council>
    Then the answer is <answer>

    Examples:
      | subject | council                               | date           | answer        |
      | Ukraine | the NATO-Ukraine Council              | 7 March 2024   | permitted     |
      | Germany | the NATO-Ukraine Council              | 7 March 2024   | permitted     |
      | Ukraine | the NATO-Ukraine Commission           | 1 January 2020 | not permitted |
      | Georgia | the NATO-Georgia Commission           | 7 March 2024   | not permitted |
      | Austria | the Euro-Atlantic Partnership Council | 7 March 2024   | not permitted |
      | Russia  | the NATO-Russia Council               | 1 June 2013    | permitted     |
      | Russia  | the NATO-Russia Council               | 1 June 2016    | not permitted |

  Scenario Outline: Classified intelligence needs a security agreement
    From the list of what partners can do, and from the agreements with the European Union, Israel and Colombia.

    Given the date is <date>
    And the context "classified" is <classified>
    When we ask whether <subject> can exchange intelligence
    Then the answer is <answer>

    Examples:
      | subject            | classified | date          | answer        |
      | the European Union | yes        | 13 March 2003 | not permitted |
      | the European Union | yes        | 14 March 2003 | conditional   |
      | Colombia           | yes        | 7 March 2024  | conditional   |
      | Ireland            | yes        | 7 March 2024  | undetermined  |
      | Ireland            | no         | 7 March 2024  | conditional   |
      | Ireland            | unknown    | 7 March 2024  | undetermined  |
      | China              | no         | 7 March 2024  | not permitted |
      | Germany            | no         | 7 March 2024  | not permitted |

  Scenario: What is missing for classified intelligence with Ireland
    From the list of what partners can do.

    Given the date is 7 March 2024
    And the context "classified" is yes
    When we ask whether Ireland can exchange intelligence
    Then the answer is undetermined
    And what is missing includes "information security agreement"

  Scenario Outline: Liaison offices
    Opened at a partner's request and with Allied consent.

    Given the date is <date>
    When we ask whether <subject> can host a liaison office
    Then the answer is <answer>

    Examples:
      | subject           | date           | answer        |
      | Moldova           | 1 January 2018 | permitted     |
      | Japan             | 7 March 2024   | conditional   |
      | Jordan            | 7 March 2024   | conditional   |
      | Georgia           | 1 January 2009 | conditional   |
      | Georgia           | 1 July 2010    | conditional   |
      | Georgia           | 1 January 2011 | permitted     |
      | Ukraine           | 1 January 2015 | conditional   |
      | Ukraine           | 7 March 2024   | permitted     |
      | Jordan            | 1 October 2025 | permitted     |
      | the African Union | 1 January 2020 | permitted     |
      | Singapore         | 7 March 2024   | not permitted |
      | Afghanistan       | 7 March 2024   | not permitted |

  Scenario Outline: Russia had NATO's offices in Moscow closed
    From the report of October 2021: announced on the 18th, closed on 1 November. Since when there were offices it does not say.

    Given the date is <date>
    When we ask whether Russia can host a liaison office
    Then the answer is <answer>

    Examples:
      | date            | answer        |
      | 1 June 2015     | conditional   |
      | 31 October 2021 | permitted     |
      | 1 November 2021 | not permitted |
      | 7 March 2024    | not permitted |
