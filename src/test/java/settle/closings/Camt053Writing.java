package settle.closings;

import java.math.BigDecimal;
import java.util.List;
import settle.closings.BankFormat.Day;
import settle.statement.BankEntry;

/** ISO 20022 camt.053.001.08: a statement a day, with summary and balances; camt.052 and 054 in between. */
final class Camt053Writing {

    private Camt053Writing() {}

    static String write(List<Day> days) {
        StringBuilder xml = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
                .append("<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\">\n<BkToCstmrStmt>\n")
                .append("<GrpHdr><MsgId>SETTLE</MsgId><CreDtTm>2007-01-24T09:30:00-05:00</CreDtTm></GrpHdr>\n");
        days.forEach(day -> statement(xml, day));
        return xml.append("</BkToCstmrStmt>\n</Document>\n").toString();
    }

    /** A report or notification of a day, of no known time, without booked balances. */
    static String report(Day day, String message, String report, String schema) {
        return write(List.of(day)).replace("camt.053.001.08", schema).replace("BkToCstmrStmt", message)
                .replace("Stmt>", report + ">").replace("2007-01-24T09:30", day.date() + "T00:00").replaceAll(
                        "(?s)<Bal>.*?</Bal>\n", "");
    }

    private static void statement(StringBuilder xml, Day day) {
        xml.append("<Stmt>\n<Id>SETTLE-").append(day.number()).append("</Id><ElctrncSeqNb>")
                .append(day.number())
                .append("</ElctrncSeqNb>\n<Acct><Id><Othr><Id>").append(day.account())
                .append("</Id></Othr></Id><Ccy>USD</Ccy></Acct>\n");
        balance(xml, "OPBD", day.opening(), day);
        balance(xml, "CLBD", day.closing(), day);
        BigDecimal sum = day.entries().stream().map(entry -> new BigDecimal(BankFormat.plain(entry)))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        xml.append("<TxsSummry><TtlNtries><NbOfNtries>").append(day.entries().size())
                .append("</NbOfNtries><Sum>")
                .append(sum.toPlainString()).append("</Sum></TtlNtries></TxsSummry>\n");
        day.entries().forEach(entry -> entry(xml, entry));
        xml.append("</Stmt>\n");
    }

    private static void balance(StringBuilder xml, String code, BigDecimal amount, Day day) {
        xml.append("<Bal><Tp><CdOrPrtry><Cd>").append(code).append("</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">")
                .append(amount.abs().toPlainString()).append("</Amt><CdtDbtInd>")
                .append(amount.signum() < 0 ? "DBIT" : "CRDT").append("</CdtDbtInd><Dt><Dt>")
                .append(day.date())
                .append("</Dt></Dt></Bal>\n");
    }

    private static void entry(StringBuilder xml, BankEntry entry) {
        String booked = BankFormat.bookedMoment(entry).map(at -> "<DtTm>" + at + "</DtTm>")
                .orElse("<Dt>" + entry.effective().date() + "</Dt>");
        xml.append("<Ntry><Amt Ccy=\"USD\">").append(BankFormat.plain(entry)).append("</Amt><CdtDbtInd>")
                .append(entry.isCredit() ? "CRDT" : "DBIT").append("</CdtDbtInd>")
                .append(entry.reverses().isEmpty() ? "" : "<RvslInd>true</RvslInd>")
                .append("<Sts><Cd>BOOK</Cd></Sts><BookgDt>").append(booked).append("</BookgDt><ValDt><Dt>")
                .append(entry.valueDate()).append("</Dt></ValDt><AcctSvcrRef>").append(entry.reference())
                .append("</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly>").append(family(entry))
                .append("</Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><AcctSvcrRef>")
                .append(entry.reference())
                .append("</AcctSvcrRef>")
                .append(entry.imad().isEmpty() ? "" : "<InstrId>" + escaped(entry.imad()) + "</InstrId>")
                .append(original(entry)).append("</Refs>").append(payer(entry))
                .append("<RmtInf><Ustrd>").append(escaped(entry.remittance())).append("</Ustrd></RmtInf>")
                .append("</TxDtls></NtryDtls></Ntry>\n");
    }

    /** The reference of the entry that this one gives back. */
    private static String original(BankEntry entry) {
        return entry.reverses().isEmpty() ? "" : "<Prtry><Tp>ORIGINAL ENTRY</Tp><Ref>"
                + escaped(entry.reverses()) + "</Ref></Prtry>";
    }

    private static String family(BankEntry entry) {
        return switch (entry.type()) {
            case FEE -> "<Cd>MDOP</Cd><SubFmlyCd>CHRG</SubFmlyCd>";
            case INTEREST -> "<Cd>MCOP</Cd><SubFmlyCd>INTR</SubFmlyCd>";
            case RETURN -> "<Cd>ICDT</Cd><SubFmlyCd>RRTN</SubFmlyCd>";
            case WIRE_IN, WIRE_OUT, OTHER -> "<Cd>" + (entry.isCredit() ? "RCDT" : "ICDT")
                    + "</Cd><SubFmlyCd>DMCT</SubFmlyCd>";
        };
    }

    private static String payer(BankEntry entry) {
        String role = entry.isCredit() ? "Dbtr" : "Cdtr";
        return entry.remitter().name().isEmpty() ? "" : "<RltdPties><" + role + "><Pty><Nm>"
                + escaped(entry.remitter().name()) + "</Nm></Pty></" + role + "></RltdPties>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
