package org.checkable.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerProcessTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        // JDK 21, and JDK 25.
        """
         def new generation   total 9792K, used 1000K [0x0, 0x1, 0x2)
          eden space 8704K,  11% used [0x0, 0x1, 0x2)
         tenured generation   total 21888K, used 234K [0x0, 0x1, 0x2)
           the space 21888K,   1% used [0x0, 0x1, 0x2)
         Metaspace       used 99K, committed 128K, reserved 1114112K
        """,
        """
        DefNew     total 116224K, used 1000K [0x0, 0x1, 0x2)
         eden space 103360K,   0% used [0x0, 0x1, 0x2)
        Tenured    total 258048K, used 234K [0x0, 0x1, 0x2)
         the  space 258048K,   1% used [0x0, 0x1, 0x2)
        Metaspace  used 99K, committed 128K, reserved 1114112K
        """
      })
  void memoryIsWhatBothGenerationsHold(String heap) throws IOException {
    assertThat(ServerProcess.used(heap)).isEqualTo(1_234);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "492:\nCould not find any processes matching : '492'"})
  void memoryThatNobodyTellsIsNotZero(String heap) {
    assertThatThrownBy(() -> ServerProcess.used(heap)).isInstanceOf(IOException.class);
  }
}
