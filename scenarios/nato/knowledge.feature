Feature: What was known at the time
  A source counts from the day of its publication. Asked with an earlier state of knowledge, what was published later does not exist.

  Background:
    Given the policy "nato"

  Scenario Outline: Mauritania's package became public in June 2023
    NATO's page of 26 June 2023 says that it was agreed at Madrid the year before. An earlier page on the initiative did not name it.

    Given the date is 1 December 2022
    And what was known on <known>
    When we ask whether Mauritania can receive a capacity-building package
    Then the answer is <answer>

    Examples:
      | known        | answer      |
      | 25 June 2023 | conditional |
      | 26 June 2023 | permitted   |

  Scenario Outline: The end of the NATO-Russia Council was reported in December 2025
    From a minister's report that no text of NATO's confirms.

    Given the date is 1 January 2026
    And what was known on <known>
    When we ask whether Russia can sit in the NATO-Russia Council
    Then the answer is <answer>

    Examples:
      | known           | answer       |
      | 2 December 2025 | conditional  |
      | 3 December 2025 | undetermined |

  Scenario Outline: Georgia's recognition for Sea Guardian was announced in July 2022
    From press reports of that month.

    Given the date is 1 August 2022
    And what was known on <known>
    When we ask whether Georgia can shape decisions on Sea Guardian
    Then the answer is <answer>

    Examples:
      | known          | answer       |
      | 30 June 2022   | undetermined |
      | 31 August 2022 | permitted    |

  Scenario Outline: Bosnia's package was approved in February 2023
    From press reports of that month.

    Given the date is 1 April 2023
    And what was known on <known>
    When we ask whether Bosnia and Herzegovina can receive a capacity-building package
    Then the answer is <answer>

    Examples:
      | known           | answer      |
      | 31 January 2023 | conditional |
      | 1 March 2023    | permitted   |

  Scenario Outline: The suspension of Belarus became known in November 2021
    From NATO's written answer to the press; its own page is of 2024.

    Given the date is 15 December 2021
    And what was known on <known>
    When we ask whether Belarus can consult with NATO
    Then the answer is <answer>

    Examples:
      | known           | answer      |
      | 31 October 2021 | permitted   |
      | 1 December 2021 | conditional |

  Scenario Outline: The NATO-Ukraine Council was announced on 11 July 2023
    From the communiqué of Vilnius.

    Given the date is 1 August 2023
    And what was known on <known>
    When we ask whether Ukraine can sit in the NATO-Ukraine Council
    Then the answer is <answer>

    Examples:
      | known        | answer        |
      | 10 July 2023 | not permitted |
      | 11 July 2023 | permitted     |

  Scenario Outline: The liaison office in Amman was announced on 12 July 2024
    From press reports of the day.

    Given the date is 1 August 2024
    And what was known on <known>
    When we ask whether Jordan can host a liaison office
    Then the answer is <answer>

    Examples:
      | known        | answer      |
      | 11 July 2024 | conditional |
      | 12 July 2024 | permitted   |

  Scenario Outline: Sweden's accession was announced on 7 March 2024
    From the Swedish government's announcement.

    Given the date is 8 March 2024
    And what was known on <known>
    When we ask whether Sweden can decide on KFOR
    Then the answer is <answer>

    Examples:
      | known        | answer        |
      | 6 March 2024 | not permitted |
      | 7 March 2024 | permitted     |

  Scenario Outline: What was known of Colombia changed with each account
    In 2018 a report spoke of that May; the page of 2021 spoke of 2017; the page of 2023 credits the programme of 2019.

    Given the date is <date>
    And what was known on <known>
    When we ask whether Colombia can attend a committee
    Then the answer is <answer>

    Examples:
      | date           | known          | answer        |
      | 1 January 2018 | 31 May 2018    | not permitted |
      | 1 January 2018 | 1 August 2018  | not permitted |
      | 1 July 2018    | 1 August 2018  | conditional   |
      | 1 January 2018 | 1 January 2022 | undetermined  |
      | 1 July 2018    | 1 January 2022 | conditional   |
      | 1 July 2018    | 1 January 2024 | undetermined  |

  Scenario Outline: A partner of whom no page was found that is older than 2016
    From NATO's page on Pakistan, which counts it among the partners across the globe and gives no beginning.

    Given the date is 7 March 2024
    And what was known on <known>
    When we ask whether Pakistan can attend a committee
    Then the answer is <answer>

    Examples:
      | known        | answer        |
      | 2 March 2016 | not permitted |
      | 3 March 2016 | conditional   |
