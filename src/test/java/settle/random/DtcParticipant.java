package settle.random;

import java.util.List;

/** A broker as DTC numbers it; the leading zeros belong to the number. */
record DtcParticipant(String number, String name) {
    static final List<DtcParticipant> KNOWN = List.of(new DtcParticipant("0352", "Northern Prime Services"),
            new DtcParticipant("0005", "Harbor Clearing, Inc."),
            new DtcParticipant("0062", "Vantage Brokerage"),
            new DtcParticipant("0161", "Merrow Securities"),
            new DtcParticipant("2803", "U.S. Regional Bank"),
            new DtcParticipant("0050", "Morgate & Co."));
}
