package org.checkable.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2025-07-04 10:00:00, 2025-07-04T10:00:00, 2025-07-04",
    "2025-07-04T23:30:00-0700, 2025-07-04T23:30:00-0700, 2025-07-04",
    "2025-07-04T10:00:00.000+02:00, 2025-07-04T10:00:00.000+02:00, 2025-07-04",
    "2025-07-04T10:00:00 BST, 2025-07-04, 2025-07-04",
    "'Fri, 4 Jul 2025 08:00:00 GMT', 2025-07-04, 2025-07-04",
    "'Fri, 04 Jul 2025 08:00:00 +0200', 2025-07-04, 2025-07-04",
    "'Fri Jul 04 2025 03:05:46 GMT+0000', 2025-07-04, 2025-07-04",
    "'July 4, 2025', 2025-07-04, 2025-07-04",
    "'Friday, July 4, 2025, 06:51 AM', 2025-07-04, 2025-07-04",
    "4 July 2025, 2025-07-04, 2025-07-04",
    "2025/07/04, 2025-07-04, 2025-07-04",
    "2025/07/04 08:00, 2025-07-04T08:00, 2025-07-04",
    "2025-07-04, 2025-07-04, 2025-07-04"
  })
  void timeIsReadAsPagesWriteIt(String written, String value, LocalDate day) {
    assertThat(PublishedTime.lenient(written)).isEqualTo(new Published(value, day));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "0001-01-01T00:00:00Z", "1970-01-01", "July", "2025-13-01", "20250704"})
  void noTimeIsInvented(String written) {
    assertThat(PublishedTime.lenient(written)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "'Published: Nov. 9, 2019 at 10 a.m.', 2019-11-09",
    "19 November 2019, 2019-11-19",
    "'REUTERS 18 NOV 2019', 2019-11-18",
    "'Nov. 18th 2019 8:54 am PT', 2019-11-18",
    "the 3rd of March 2021, 2021-03-03",
    "'Posted: 18 Nov, 2019 8:11 pm', 2019-11-18",
    "'SEPTEMBER 1, 2021', 2021-09-01"
  })
  void dayIsReadAsReadersSeeIt(String written, String day) {
    assertThat(PublishedTime.written(written)).isEqualTo(new Published(day, LocalDate.parse(day)));
  }

  @Test
  void dayThatIsNoneIsNotRead() {
    assertThat(PublishedTime.written("February 31, 2020")).isNull();
    assertThat(PublishedTime.written("Room 4, 2020")).isNull();
  }
}
