package settle.breaks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BreakCodeTest {

    /** The severities of the exception catalogue, in its order. */
    private static final Map<Severity, List<String>> CATALOGUE = Map.of(
            Severity.STOP, List.of("F01", "F02", "F03", "F05", "F06", "F07", "F09", "S05",
                    "X01", "X03", "X04", "X05", "X06"),
            Severity.HOLD, List.of("F10", "S01", "S02", "S03", "S04", "S06", "S08", "S09",
                    "C01", "C02", "C03", "C06", "C07", "C08", "C09", "C12", "C14", "C15", "C16", "C17", "C19",
                    "C20",
                    "D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "W01", "W02", "W03"),
            Severity.WARN, List.of("F08", "F11", "S07", "S10", "C04", "C10", "C13", "C18", "D10", "D11",
                    "X02",
                    "X07"),
            Severity.INFO, List.of("F04", "C05", "C11"));

    @Test
    void everyCodeHasTheSeverityOfTheCatalogue() {
        Map<Severity, List<String>> severities = new EnumMap<>(Severity.class);
        for (Severity severity : Severity.values()) {
            severities.put(severity, Arrays.stream(BreakCode.values())
                    .filter(code -> code.severity() == severity).map(BreakCode::name).sorted().toList());
        }
        CATALOGUE.forEach((severity, codes) -> assertThat(severities.get(severity)).as(severity.name())
                .isEqualTo(codes.stream().sorted().toList()));
    }

    @ParameterizedTest
    @EnumSource(BreakCode.class)
    void everyCodeSaysWhatItMeansWhoActsWhatTheyDoAndByWhen(BreakCode code) {
        assertThat(code.meaning()).isNotBlank().doesNotEndWith(".");
        assertThat(code.firstStep()).isNotBlank().endsWith(".");
        assertThat(code.owner()).isNotNull();
        assertThat(code.owner().title()).isNotBlank();
        assertThat(code.dueBy()).isNotNull();
        assertThat(code.rule()).isNotNull();
    }

    @Test
    void noTwoCodesMeanTheSame() {
        assertThat(BreakCode.values()).extracting(BreakCode::meaning).doesNotHaveDuplicates();
    }
}
