package settle.closings;

import java.util.List;
import java.util.stream.Collectors;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** What banks send during a day: entries without a booked balance, in the formats that they have for it. */
enum IntradayReport {

    BAI2("bai2") {
        @Override
        String write(Day day, int number) {
            return Bai2Writing.report(day);
        }
    },
    MT942("sta") {
        @Override
        String write(Day day, int number) {
            return Mt940Writing.report(day, number);
        }
    },
    MT910("sta") {
        @Override
        String write(Day day, int number) {
            return day.entries().stream().map(Mt940Writing::advice).collect(Collectors.joining());
        }

        @Override
        boolean carries(BankEntry entry) {
            return entry.isCredit() && entry.type() == BankEntry.Type.WIRE_IN
                    && !entry.remitter().name().isEmpty()
                    && entry.effective().date().equals(entry.valueDate());
        }
    },
    CAMT052("xml") {
        @Override
        String write(Day day, int number) {
            return Camt053Writing.report(day, "BkToCstmrAcctRpt", "Rpt", "camt.052.001.08");
        }
    },
    CAMT054("xml") {
        @Override
        String write(Day day, int number) {
            return Camt053Writing.report(day, "BkToCstmrDbtCdtNtfctn", "Ntfctn", "camt.054.001.08");
        }
    },
    CSV("csv") {
        @Override
        String write(Day day, int number) {
            return CanonicalCsvWriting.write(List.of(day));
        }
    };

    private final String ending;

    IntradayReport(String ending) {
        this.ending = ending;
    }

    /**
     * A report of a day's entries.
     *
     * @param number of the report among those of the day
     */
    abstract String write(Day day, int number);

    /** The same report of a bank that leaves the day of booking out where its format lets it. */
    String withoutBookingDates(String report) {
        return switch (this) {
            case MT942 -> report.replaceAll("(?m)^(:61:[0-9]{6})[0-9]{4}", "$1");
            case CAMT052, CAMT054 -> report.replaceAll("<BookgDt>.*?</BookgDt>(?=\\s*<ValDt>)", "");
            case BAI2, MT910, CSV -> report;
        };
    }

    /** Whether the format has a message for such an entry. */
    boolean carries(BankEntry entry) {
        return true;
    }

    String ending() {
        return ending;
    }
}
