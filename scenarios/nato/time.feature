Feature: Dates, hours and imprecise moments
  A day counts from its first instant. A month or a year means some day in it. What changed within a day needs an hour.

  Background:
    Given the policy "nato"

  Scenario Outline: On 7 March 2024 Sweden changed from invitee to member
    Its instrument was deposited at half past five in the afternoon, Brussels time.

    Given the date is <date>
    When we ask whether Sweden can <activity>
    Then the answer is <answer>

    Examples:
      | date                         | activity                             | answer        |
      | 6 March 2024                 | decide on KFOR                       | not permitted |
      | 7 March 2024                 | decide on KFOR                       | undetermined  |
      | 7 March 2024 at 17:00 +01:00 | decide on KFOR                       | not permitted |
      | 7 March 2024 at 17:29 +01:00 | decide on KFOR                       | not permitted |
      | 7 March 2024 at 17:30 +01:00 | decide on KFOR                       | permitted     |
      | 7 March 2024 at 16:29 Z      | decide on KFOR                       | not permitted |
      | 7 March 2024 at 16:30 Z      | decide on KFOR                       | permitted     |
      | 8 March 2024                 | decide on KFOR                       | permitted     |
      | 7 March 2024                 | attend a committee                   | undetermined  |
      | 7 March 2024 at 17:00 +01:00 | attend a committee                   | conditional   |
      | 7 March 2024 at 17:30 +01:00 | attend a committee                   | not permitted |
      | 7 March 2024                 | sit in the North Atlantic Council    | permitted     |
      | 7 March 2024                 | sit in the Euro-Atlantic Partnership Council | permitted |
      | 7 March 2024                 | consult with NATO                    | permitted     |

  Scenario: The hour is what is missing
    From the Swedish government's account of the deposit.

    Given the date is 7 March 2024
    When we ask whether Sweden can decide on KFOR
    Then the answer is undetermined
    And what is missing includes "hour"

  Scenario Outline: A partnership that began in some month
    From NATO's news and the lists of each framework, which give the months.

    Given the date is <date>
    When we ask whether <partner> can attend a committee
    Then the answer is <answer>

    Examples:
      | partner | date             | answer        |
      | Egypt   | 31 January 1995  | not permitted |
      | Egypt   | 15 February 1995 | undetermined  |
      | Egypt   | 1 March 1995     | conditional   |
      | Jordan  | 31 October 1995  | not permitted |
      | Jordan  | 1 December 1995  | conditional   |
      | Kuwait  | 30 November 2004 | not permitted |
      | Bahrain | 31 January 2005  | not permitted |
      | Bahrain | 1 March 2005     | conditional   |
      | Qatar   | 31 January 2005  | not permitted |
      | Qatar   | 1 March 2005     | conditional   |

  Scenario Outline: A partnership that began in some year, or between two days
    From the pages on each country.

    Given the date is <date>
    When we ask whether <partner> can attend a committee
    Then the answer is <answer>

    Examples:
      | partner  | date             | answer        |
      | Iraq     | 31 December 2010 | not permitted |
      | Iraq     | 1 July 2011      | undetermined  |
      | Iraq     | 1 January 2012   | conditional   |
      | Japan    | 5 May 2014       | not permitted |
      | Japan    | 6 May 2014       | conditional   |
      | the Republic of Korea | 31 August 2012  | not permitted |
      | the Republic of Korea | 15 September 2012 | undetermined |
      | the Republic of Korea | 1 October 2012  | conditional |
      | Afghanistan | 19 November 2010 | not permitted |
      | Afghanistan | 20 November 2010 | conditional |
      | Algeria  | 15 February 2000 | not permitted |
      | Algeria  | 1 March 2000     | undetermined  |
      | Algeria  | 15 March 2000    | conditional   |
      | Pakistan | 1 January 2010   | undetermined  |
      | Pakistan | 7 March 2024     | conditional   |

  Scenario: The source gives only the month
    From a list that gives the month.

    Given the date is 15 February 2005
    When we ask whether Qatar can attend a committee
    Then the answer is undetermined
    And what is missing includes "2005-02"

  Scenario: A contribution that ended within three months
    Ukraine's troops left KFOR between August and October 2022.

    Given the date is 15 September 2022
    When we ask whether Ukraine can shape decisions on KFOR
    Then the answer is undetermined
    And what is missing includes "when exactly"

  Scenario Outline: A rule that came into force on a known day
    From the evolutions and the text of the plan.

    Given the date is <date>
    When we ask whether <subject> can <activity>
    Then the answer is <answer>

    Examples:
      | subject | activity                                | date             | answer        |
      | Serbia  | receive a capacity-building package     | 4 September 2014 | not permitted |
      | Serbia  | receive a capacity-building package     | 5 September 2014 | conditional   |
      | India   | meet in the 28+n format                 | 14 April 2011    | not permitted |
      | India   | meet in the 28+n format                 | 15 April 2011    | conditional   |
      | Austria | join the plan on defence institution building | 6 June 2004 | not permitted |
      | Austria | join the plan on defence institution building | 7 June 2004 | permitted     |

  Scenario Outline: An opening of which only the year is known
    Building Integrity began in 2007 and the evaluation of forces in 2005.

    Given the date is <date>
    When we ask whether Georgia can <activity>
    Then the answer is <answer>

    Examples:
      | activity                        | date             | answer        |
      | take part in Building Integrity | 31 December 2006 | not permitted |
      | take part in Building Integrity | 1 July 2007      | undetermined  |
      | take part in Building Integrity | 1 January 2008   | conditional   |
      | have forces evaluated by NATO   | 1 July 2005      | undetermined  |

  Scenario Outline: A status without an end date lasts
    "Currently" on the page of March 2024 has no end, and no later text ended it.

    Given the date is 1 June 2026
    When we ask whether <subject> can <activity>
    Then the answer is <answer>

    Examples:
      | subject     | activity                   | answer        |
      | Belarus     | take part in exercises     | not permitted |
      | Russia      | join a science project     | not permitted |
      | Afghanistan | consult with NATO          | not permitted |
      | Australia   | use enhanced opportunities | permitted     |
      | Tunisia     | receive a capacity-building package | permitted |
