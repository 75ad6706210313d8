package settle.bankfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UetrTest {

    private static final String UETR = "4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01         | in, whole
            4B2C6A1E0C594A689F3B2D1E5C7A9B01             | in, whole
            4b2c6a1e-0c59-4a68-9f3b-2d1 e5c7a9b01        | in, whole
            4b2c6a1e0c594a689f3b2d 1e5c7a9b01            | in, whole
            4b2c6a1e0c594a689f3b2d1e5c7a9b01 RDO-001     | in
            4b2c6a1e-0c59-4a68-9f3b-2d1e5c7a9b01 RDO-001 | in
            04b2c6a1e0c594a689f3b2d1e5c7a9b01            | none
            4b2c6a1e0c594a689f3b2d1e5c7a9b0              | none
            4b2c6a1e-0c594a689f3b2d1e5c7a9b01            | none
            """)
    void isReadWithItsDashesOrWithout(String text, String found) {
        assertThat(Uetr.in(text)).hasToString(found.contains("in") ? "Optional[" + UETR + "]"
                : "Optional.empty");
        assertThat(Uetr.whole(text)).hasToString(found.contains("whole") ? "Optional[" + UETR + "]"
                : "Optional.empty");
    }
}
