package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FedwireNumberTest {

    private static final LocalDate DAY = LocalDate.of(2007, 1, 19);

    @ParameterizedTest
    @ValueSource(strings = {"20070119B1QGC08C001234", "20070119 B1QGC08C 001234", "20070119-B1QGC08C-001234",
            "20070119/B1QGC08C/001234", "0119B1QGC08C001234", "0119 B1QGC08C 001234", "070119B1QGC08C001234",
            "20070119b1qgc08c001234", "0119B1QGC08C001234/000567", "20070119B1QGC0\n8C001234",
            "01/19/2007 B1QGC08C001234", "01/19/2007/B1QGC08C/001234", "01/19/07 B1QGC08C 001234",
            "01-19-2007 B1QGC08C001234", "2007/01/19 B1QGC08C001234", "2007-01-19 B1QGC08C-001234",
            "0119B1QGC08C001234, AND MORE", "20070119B1QGC08C001234 TRN"})
    void anImadIsOneNumberInEverySpelling(String spelling) {
        assertThat(FedwireNumber.imad(spelling).map(number -> FedwireNumber.dated(number, DAY)))
                .contains("20070119B1QGC08C001234");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20070119B1Q8021R00012301191012FT03", "20070119 B1Q8021R 000123 01191012 FT03",
            "0119B1Q8021R00012301191012FT03", "0119-B1Q8021R-000123-01191012-FT03"})
    void anOmadIsOneNumberInEverySpelling(String spelling) {
        assertThat(FedwireNumber.omad(spelling).map(number -> FedwireNumber.dated(number, DAY)))
                .contains("20070119B1Q8021R00012301191012FT03");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RDO-001", "20070119", "2007011900012345678901", "20071319B1QGC08C001234",
            "20070119B1QGC08C0012345", "0230B1QGC08C001234", "119B1QGC08C001234", "B1QGC08C001234",
            "20070119B1QGC08C00123A", "13/19/2007 B1QGC08C001234", "01/19/2007B1QGC08C001234 5"})
    void otherTextsAreNone(String text) {
        assertThat(FedwireNumber.imad(text)).isEmpty();
        assertThat(FedwireNumber.omad(text)).isEmpty();
        assertThat(FedwireNumber.whole(text)).isEmpty();
    }

    @ParameterizedTest(name = "{0} near {1}")
    @CsvSource({
            "0119B1QGC08C001234, 2007-01-19, 20070119B1QGC08C001234",
            "1229B1QGC08C001234, 2007-01-02, 20061229B1QGC08C001234",
            "0102B1QGC08C001234, 2006-12-29, 20070102B1QGC08C001234",
            "0229B1QGC08C001234, 2008-03-01, 20080229B1QGC08C001234",
            "20050119B1QGC08C001234, 2007-01-19, 20050119B1QGC08C001234",
            "B1, 2007-01-19, B1", "'', 2007-01-19, ''"
    })
    void theYearThatLacksIsTheNearestOne(String number, LocalDate near, String dated) {
        assertThat(FedwireNumber.dated(number, near)).isEqualTo(dated);
    }

    @Test
    void theWholeOfATextIsMore() {
        assertThat(FedwireNumber.whole("20070119 B1QGC08C 001234")).contains("20070119B1QGC08C001234");
        assertThat(FedwireNumber.whole("20070119B1QGC08C001234 AND MORE")).isEmpty();
    }
}
