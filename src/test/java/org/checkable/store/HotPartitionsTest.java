package org.checkable.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The simulation's parts, on cases whose outcome is plain. */
class HotPartitionsTest {

  @Test
  void heatIsCountedByPartitionAndSecond() {
    Heat heat = new Heat(2);
    heat.add("a", 0, 3);
    heat.add("a", 0, 4);
    heat.add("b", 0, 5);
    heat.add("a", 1, 2);

    assertThat(heat.busiest()).isEqualTo(7);
    assertThat(heat.over(5)).isEqualTo(2.0 / 14);
    assertThat(heat.over(7)).isZero();
  }

  @Test
  void transactionsThatDoNotMeetAllGetThrough() {
    CounterRush rush = new CounterRush(new Random(1));
    rush.arrive("a", 0);
    rush.arrive("b", 1);
    rush.arrive("a", CounterRush.UNDER_WAY);

    assertThat(rush.outcome()).isEqualTo(new CounterRush.Outcome(0, 0));
  }

  @Test
  void secondOfTwoThatMeetComesAgainAndGetsThrough() {
    CounterRush rush = new CounterRush(new Random(1));
    rush.arrive("a", 0);
    rush.arrive("a", 1);

    assertThat(rush.outcome()).isEqualTo(new CounterRush.Outcome(0.5, 0));
  }

  @Test
  void newsroomOfAThousandArticlesAMinuteHeatsNothing() {
    HotPartitions.Minute minute = HotPartitions.minute(1_000, 4);

    assertThat(minute.queue().over(HotPartitions.MOST_WRITE_UNITS)).isZero();
    assertThat(minute.rush().givenUp()).isZero();
  }

  @Test
  void countersAreSpreadWideEnoughForAHundredThousandArticlesAMinute() {
    assertThat(HotPartitions.minute(100_000, 4).rush().givenUp()).isPositive();
    assertThat(HotPartitions.minute(100_000, Counters.SHARDS).rush().givenUp()).isZero();
  }
}
