Feature: Grades of evidence and sources that disagree
  A source below the accepted grade makes a fact unknown and never false. Where accepted sources disagree, the answer names both.

  Background:
    Given the policy "nato"

  Scenario Outline: The same question under stricter and laxer grades
    From the grades of the sources on which the same facts rest.

    Given the date is <date>
    And only evidence of grade "<grade>" or better
    When we ask whether <subject> can <activity>
    Then the answer is <answer>

    Examples:
      | subject    | activity                            | date           | grade      | answer        |
      | Georgia    | shape decisions on Sea Guardian     | 1 October 2023 | official   | undetermined  |
      | Georgia    | shape decisions on Sea Guardian     | 1 October 2023 | government | undetermined  |
      | Georgia    | shape decisions on Sea Guardian     | 1 October 2023 | secondary  | permitted     |
      | Sweden     | decide on KFOR                      | 8 March 2024   | official   | undetermined  |
      | Sweden     | decide on KFOR                      | 8 March 2024   | government | permitted     |
      | Australia  | shape decisions on NATO Mission Iraq | 7 March 2024  | official   | undetermined  |
      | Australia  | shape decisions on NATO Mission Iraq | 7 March 2024  | government | permitted     |
      | Australia  | agree an individual programme       | 7 March 2024   | official   | conditional   |
      | Australia  | agree an individual programme       | 7 March 2024   | government | permitted     |
      | Mauritania | receive a capacity-building package | 7 March 2024   | official   | permitted     |
      | Tunisia    | receive a capacity-building package | 7 March 2024   | official   | permitted     |
      | Colombia   | agree an individual programme       | 7 March 2024   | official   | permitted     |
      | Algeria    | attend a committee                  | 7 March 2024   | official   | conditional   |
      | Serbia     | attend a committee                  | 7 March 2024   | official   | undetermined  |
      | Serbia     | attend a committee                  | 7 March 2024   | secondary  | conditional   |
      | Austria    | shape decisions on KFOR             | 7 March 2024   | official   | permitted     |

  Scenario Outline: A fact that only an unverified source gives
    From what is general knowledge and was not verified.

    Given the date is <date>
    And only evidence of grade "<grade>" or better
    When we ask whether <subject> can <activity>
    Then the answer is <answer>

    Examples:
      | subject     | activity                          | date            | grade      | answer       |
      | Austria     | join the Interoperability Platform | 31 December 2014 | secondary  | conditional  |
      | Austria     | join the Interoperability Platform | 31 December 2014 | unverified | permitted    |
      | Austria     | join the Interoperability Platform | 7 March 2024   | unverified | conditional  |
      | Morocco     | join the Interoperability Platform | 31 December 2014 | secondary  | undetermined |
      | Morocco     | join the Interoperability Platform | 31 December 2014 | unverified | permitted    |
      | Morocco     | join the Interoperability Platform | 7 March 2024   | unverified | undetermined |
      | Qatar       | attend a committee                | 20 February 2005 | secondary | undetermined |
      | Qatar       | attend a committee                | 20 February 2005 | unverified | conditional |
      | Poland      | attend a committee                | 11 March 1999   | secondary  | undetermined |
      | Poland      | attend a committee                | 11 March 1999   | unverified | conditional  |
      | Estonia     | attend a committee                | 1 January 1995  | secondary  | undetermined |
      | Estonia     | attend a committee                | 1 January 1995  | unverified | conditional  |
      | Poland      | sit in the North Atlantic Cooperation Council | 1 January 1995 | secondary  | undetermined |
      | Poland      | sit in the North Atlantic Cooperation Council | 1 January 1995 | unverified | permitted    |
      | Ukraine     | sit in the North Atlantic Cooperation Council | 1 January 1993 | secondary  | undetermined |
      | Ukraine     | sit in the North Atlantic Cooperation Council | 30 May 1997 | unverified | not permitted |
      | the OSCE    | attend a committee                | 7 March 2024    | secondary  | undetermined |
      | the OSCE    | attend a committee                | 7 March 2024    | unverified | conditional  |
      | the OSCE    | consult with NATO                 | 7 March 2024    | unverified | permitted    |
      | the ICRC                | consult with NATO     | 7 March 2024    | secondary  | conditional  |
      | the ICRC                | consult with NATO     | 7 March 2024    | unverified | permitted    |

  Scenario: Partner or not, an invitation would do
    That the OSCE is a partner is not verified. A partner consults as of right and anybody else when invited,
    so that an invitation settles it either way.

    Given the date is 7 March 2024
    When we ask whether the OSCE can consult with NATO
    Then the answer is conditional
    And it takes an invitation

  Scenario: What an unverified source alone says is named as missing
    From the history of the former partners.

    Given the date is 11 March 1999
    When we ask whether Poland can attend a committee
    Then the answer is undetermined
    And what is missing includes "below the accepted grade"

  Scenario Outline: Two accounts of when Kazakhstan joined
    A list of signatures gives 27 May 1994, NATO's page on the country gives 1995.

    Given the date is <date>
    When we ask whether Kazakhstan can attend a committee
    Then the answer is <answer>

    Examples:
      | date            | answer        |
      | 26 May 1994     | not permitted |
      | 1 December 1994 | undetermined  |
      | 1 July 1995     | undetermined  |
      | 1 January 1996  | conditional   |

  Scenario Outline: Two accounts of when Australia was granted enhanced opportunities
    Its own mission names the summit in Wales; Jordan's embassy says that the Council granted them in October 2014.

    Given the date is <date>
    When we ask whether Australia can use enhanced opportunities
    Then the answer is <answer>

    Examples:
      | date              | answer        |
      | 4 September 2014  | not permitted |
      | 30 September 2014 | undetermined  |
      | 1 November 2014   | permitted     |

  Scenario: With official evidence alone Kazakhstan joined in 1995
    From NATO's page on the country.

    Given the date is 1 December 1994
    And only evidence of grade "official" or better
    When we ask whether Kazakhstan can attend a committee
    Then the answer is not permitted

  Scenario Outline: Two accounts of when Kuwait joined
    Lists give December 2004; a page of NATO's says that Kuwait joined in the first three months of 2005, with Bahrain and Qatar.

    Given the date is <date>
    When we ask whether Kuwait can attend a committee
    Then the answer is <answer>

    Examples:
      | date             | answer        |
      | 30 November 2004 | not permitted |
      | 15 December 2004 | undetermined  |
      | 1 January 2005   | undetermined  |
      | 1 April 2005     | conditional   |

  Scenario Outline: What is generally said does not stand against a signed partnership
    Afghanistan's partnership was signed at Lisbon in November 2010; that it became a regular partner a year later is not verified.
    Whoever accepts general knowledge has two accounts before them.

    Given the date is 1 June 2011
    And only evidence of grade "<grade>" or better
    When we ask whether Afghanistan can attend a committee
    Then the answer is <answer>

    Examples:
      | grade      | answer       |
      | official   | conditional  |
      | secondary  | conditional  |
      | unverified | undetermined |

  Scenario Outline: Three accounts of when Colombia became a partner
    The programme signed in May 2017, the ceremony of May 2018, the second programme of May 2019.

    Given the date is <date>
    When we ask whether Colombia can attend a committee
    Then the answer is <answer>

    Examples:
      | date           | answer        |
      | 30 April 2017  | not permitted |
      | 1 January 2018 | undetermined  |
      | 1 January 2019 | undetermined  |
      | 1 June 2019    | conditional   |

  Scenario: That sources disagree is said
    From the evolutions and the accounts of Colombia.

    Given the date is 1 January 2018
    When we ask whether Colombia can attend a committee
    Then the answer is undetermined
    And what is missing includes "the sources disagree"

  Scenario: An official page and an official page disagree on Sweden
    Before the deposit, one page of the day still lists Sweden's enhanced opportunities and another no longer does.

    Given the date is 7 March 2024 at 17:00 +01:00
    When we ask whether Sweden can use enhanced opportunities
    Then the answer is undetermined
    And what is missing includes "which account is right"
