package settle.closings;

import static org.assertj.core.api.Assertions.assertThat;
import static settle.closings.ToldDay.BOOK;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import settle.breaks.BreakCode;

/** What F10 says of a subscription that a later book states otherwise. */
class ChangedTermsTest {

    @TempDir
    private Path folder;

    @Test
    void addressThatChangedIsToldAsThat() {
        ToldDay day = ToldDay.in(folder).again(BOOK, text -> text.replace(",tin,", ",address,"));
        day.again(BOOK, text -> text.replaceFirst("12-3456789", "1 Main Street"));

        assertThat(day.candidates(BreakCode.F10)).hasSize(3).allSatisfy(
                told -> assertThat(told).endsWith("its address is another"));
    }

    @Test
    void everyTermThatChangedIsToldOnce() {
        ToldDay day = ToldDay.in(folder).again(BOOK, text -> text
                .replace("200000,100000,1.14,228000.00", "100000,50000,1.14,114000.00"));

        assertThat(day.candidates(BreakCode.F10)).isEqualTo(List.of(
                "CPST-002, version 1, 200000 shares: now "
                        + "100000 shares, now 50000 warrants, now 114000.00 at 1.14"));
    }
}
