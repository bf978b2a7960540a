Feature: From when to when
  A timeline says at which moment an answer changes and what changes it, and for how long it cannot be said.

  Background:
    Given the policy "nato"

  Scenario Outline: Whoever accedes decides from the deposit of the instrument on
    From the dates of the accessions.

    When we ask when <member> can decide on KFOR
    Then from <moment> the answer is permitted
    And the change on <moment> comes from "<event>"

    Examples:
      | member          | moment                       | event                        |
      | Bulgaria        | 29 March 2004                | accession                    |
      | Albania         | 1 April 2009                 | accession                    |
      | Montenegro      | 5 June 2017                  | accession of Montenegro      |
      | North Macedonia | 27 March 2020                | accession of North Macedonia |
      | Finland         | 4 April 2023                 | accession of Finland         |
      | Sweden          | 7 March 2024 at 17:30 +01:00 | accession of Sweden          |

  Scenario: Sweden's answer changes once, at a minute
    From the Swedish government's account of the deposit.

    When we ask when Sweden can decide on KFOR
    Then the answer changes 1 time
    And the answer changes on 7 March 2024
    And until 7 March 2024 at 17:30 +01:00 the answer is not permitted

  Scenario Outline: What cannot be said while a source gives only the month
    From NATO's news and the lists of each framework.

    When we ask when <partner> can attend a committee
    Then until <first> the answer is not permitted
    And from <first> until <last> the answer is undetermined
    And from <last> the answer is conditional
    And it is uncertain because of "<why>"

    Examples:
      | partner  | first            | last             | why        |
      | Egypt    | 1 February 1995  | 28 February 1995 | 1995-02    |
      | Tunisia  | 1 February 1995  | 28 February 1995 | 1995-02    |
      | Jordan   | 1 November 1995  | 30 November 1995 | 1995-11    |
      | Qatar    | 1 February 2005  | 28 February 2005 | 2005-02    |
      | Bahrain  | 1 February 2005  | 28 February 2005 | 2005-02    |
      | Algeria  | 16 February 2000 | 14 March 2000    | 2000-02-16 |

  Scenario: A partnership that began on a day
    From the list of the Istanbul Cooperation Initiative.

    When we ask when the United Arab Emirates can attend a committee
    Then the answer changes 1 time
    And the answer changes on 22 June 2005
    And from 22 June 2005 the answer is conditional

  Scenario: A partner that left and came back
    Malta withdrew in 1996 and rejoined at Bucharest.

    When we ask when Malta can attend a committee
    Then the answer changes 3 times
    And until 26 April 1995 the answer is not permitted
    And from 26 April 1995 until 27 October 1996 the answer is conditional
    And from 27 October 1996 until 3 April 2008 the answer is not permitted
    And from 3 April 2008 the answer is conditional

  Scenario: Accounts that disagree leave a stretch open
    The list of signatures says 27 May 1994, and NATO's page on the country 1995.

    When we ask when Kazakhstan can attend a committee
    Then until 27 May 1994 the answer is not permitted
    And from 27 May 1994 until 31 December 1995 the answer is undetermined
    And from 31 December 1995 the answer is conditional
    And it is uncertain because of "the sources disagree"

  Scenario: Accounts in different months
    A list says December 2004, and NATO's page on the initiative the first three months of 2005.

    When we ask when Kuwait can attend a committee
    Then until 1 December 2004 the answer is not permitted
    And from 1 December 2004 until 31 March 2005 the answer is undetermined
    And from 31 March 2005 the answer is conditional

  Scenario: How an answer changed when a second account was published
    NATO's page on Kazakhstan is of 23 May 2022.

    Given the date is 1 December 1994
    When we ask when it was known whether Kazakhstan can attend a committee
    Then the answer changes on 23 May 2022
    And from 23 May 2022 the answer is undetermined
    And the change on 23 May 2022 comes from "Relations with Kazakhstan"

  Scenario Outline: A suspension ends practical cooperation on its day
    From the statements of 2014 and 2021.

    When we ask when <partner> can join an exercise
    Then from <joined> until <suspended> the answer is conditional
    And from <suspended> the answer is not permitted
    And the change on <suspended> comes from "suspended from"

    Examples:
      | partner | joined          | suspended        |
      | Russia  | 22 June 1994    | 1 April 2014     |
      | Belarus | 11 January 1995 | 19 November 2021 |

  Scenario: Support for Afghanistan ended before the partnership did
    From the foreign ministers' statement of 20 August 2021.

    When we ask when Afghanistan can receive capacity building
    Then from 20 August 2021 the answer is not permitted
    And the change on 20 August 2021 comes from "suspended from"

  Scenario: Enhanced opportunities granted on a day
    From the announcement of Ukraine's enhanced opportunities.

    When we ask when Ukraine can use enhanced opportunities
    Then the answer changes 1 time
    And until 12 June 2020 the answer is not permitted
    And from 12 June 2020 the answer is permitted

  Scenario: Enhanced opportunities end with the accession
    A member is no partner.

    When we ask when Finland can use enhanced opportunities
    Then from 4 April 2023 the answer is not permitted
    And the change on 4 April 2023 comes from "accession of Finland"

  Scenario: Recognised in July, and nobody says on which day
    Georgia was recognised as a contributor to Sea Guardian in July 2022.

    When we ask when Georgia can shape decisions on Sea Guardian
    Then until 1 July 2022 the answer is not permitted
    And from 1 July 2022 until 31 July 2022 the answer is undetermined
    And from 31 July 2022 the answer is permitted

  Scenario: A force that was replaced
    The Allied Reaction Force replaced the response force on 1 July 2024.

    When we ask when Georgia can contribute forces to the NATO Response Force
    Then from 1 July 2024 the answer is not permitted

  Scenario: A council from the day on which it was decided
    From the communiqué of Vilnius.

    When we ask when Ukraine can sit in the NATO-Ukraine Council
    Then until 11 July 2023 the answer is not permitted
    And from 11 July 2023 the answer is permitted

  Scenario: Formats that a policy opened to all
    The Berlin policy of 15 April 2011 made flexible formats, also for those who are no partners.

    When we ask when China can meet in a flexible format
    Then the answer changes 1 time
    And until 15 April 2011 the answer is not permitted
    And from 15 April 2011 the answer is conditional
    And the change on 15 April 2011 comes from "comes into force"

  Scenario: A profile has a timeline as well
    Planning and review was opened beyond the Partnership for Peace by the policy of April 2011.

    Given a country with:
      | kind       | country |
      | membership | none    |
      | framework  | globe   |
    When we ask when it can join the planning and review process
    Then until 15 April 2011 the answer is not permitted
    And from 15 April 2011 the answer is conditional

  Scenario Outline: What no time changes
    Outside Europe nobody accedes, and those in no framework join no exercise.

    When we ask when <who> can <do>
    Then the answer never changes

    Examples:
      | who    | do               |
      | Japan  | accede           |
      | Egypt  | accede           |
      | China  | join an exercise |
