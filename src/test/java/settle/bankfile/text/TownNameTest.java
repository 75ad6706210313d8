package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A town behind a name is taken off; other words may belong to the name, which then stays whole. */
class TownNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ACME GROWTH FUND LP NEW YORK NY 10019-6012      | ACME GROWTH FUND LP
            ACME GROWTH FUND LP HOUSTON TX 77002            | ACME GROWTH FUND LP
            ACME GROWTH FUND LP SALT LAKE CITY UT 84101     | ACME GROWTH FUND LP
            ACME GROWTH FUND LP NORTH PALM BEACH FL 33408   | ACME GROWTH FUND LP
            ACME GROWTH FUND LP KANSAS CITY MO 64106        | ACME GROWTH FUND LP
            ACME GROWTH FUND LP KING OF PRUSSIA PA 19406    | ACME GROWTH FUND LP
            ACME GROWTH FUND LP WINSTON-SALEM NC 27101      | ACME GROWTH FUND LP
            ACME GROWTH FUND LP ST LOUIS MO 63101           | ACME GROWTH FUND LP
            ACME GROWTH FUND LP WASHINGTON DC 20001         | ACME GROWTH FUND LP
            """)
    void aTownIsTakenOff(String text, String name) {
        assertThat(PostalAddress.takenOff(text)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GRANTHAM PEAK TRUST COMPANY OF NEVADA RENO NV 89501",
            "BOREALIS PARTNERS LLC OF TEXAS DALLAS TX 75201",
            "HOLLIS & VANE CORP INTERNATIONAL HOUSTON TX 77002",
            "EASTLAKE CAPITAL LTD ASIA NEW YORK NY 10019", "ACME GROWTH FUND LP CAYMAN NEW YORK NY 10019",
            "FERNCLIFF INVESTORS INC CANADA BUFFALO NY 14201",
            "ACME GROWTH FUND LP NEW JERSEY NEWARK NJ 07102", "ACME GROWTH FUND LP TTEE NEW YORK NY 10019",
            "ACME GROWTH FUND LP NEVADA NV 89501", "ACME GROWTH FUND LP NEW ENGLAND MA 02110",
            "ACME GROWTH FUND LP GLOBAL CITY CA 94000 X", "ACME GROWTH FUND LP ASIA LAKE CITY UT 84101"})
    void wordsThatMayBelongToTheNameStay(String text) {
        assertThat(PostalAddress.takenOff(text)).isEqualTo(text);
    }
}
