package settle.closings;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Small escrow inboxes and what a closing says of them, told in one text: {@code == name}, for each file
 * {@code > name format arguments} and its lines, then {@code = fact} lines. The frame of a file and its
 * controls are added: {@code bai2 070119,1010,2 010,0 015,114000} has the lines of its transactions, {@code
 * mt940 19/1 070118 0 070119 114000} and {@code mt942 19/1 0701191010-0500} those of their entries, {@code
 * camt053 0 114000}, {@code camt052} and {@code camt054} elements of theirs, and in the end when they were made
 * if they say so; {@code csv} rows without a header; {@code raw} nothing.
 */
record BankMornings(String name, Map<String, String> files, List<String> facts) {

    private static final String CSV_HEADER =
            "account_number,bank_reference,imad,booked_at,value_date,direction,"
                    + "amount,currency,type,status,originator_name,remittance,reverses\n";

    static List<BankMornings> of(String text) {
        List<BankMornings> all = new ArrayList<>();
        for (String part : text.split("(?m)^== ")) {
            if (!part.isBlank() && !part.startsWith("#")) {
                all.add(one(Arrays.asList(part.split("\n"))));
            }
        }
        return all;
    }

    private static BankMornings one(List<String> lines) {
        Map<String, String> files = new LinkedHashMap<>();
        List<String> facts = new ArrayList<>();
        List<String> body = new ArrayList<>();
        String head = "";
        for (Iterator<String> rest = lines.subList(1, lines.size()).iterator(); rest.hasNext();) {
            String line = rest.next();
            boolean isHead = line.startsWith("> ");
            boolean isFact = line.startsWith("= ");
            if ((isHead || isFact) && !head.isEmpty()) {
                files.put(head.split(" ")[0], file(head.split(" "), body));
                body = new ArrayList<>();
                head = "";
            }
            if (isHead) {
                head = line.substring(2);
            } else if (isFact) {
                facts.add(line.substring(2));
            } else if (!line.startsWith("#")) {
                body.add(line);
            }
        }
        return new BankMornings(lines.get(0), files, facts);
    }

    private static String file(String[] head, List<String> body) {
        return switch (head[1]) {
            case "bai2" -> bai2(head, body);
            case "mt940" -> ":20:STMT\n:25:8025720131\n:28C:%s\n:60F:C%sUSD%s,\n%s:62F:C%sUSD%s,\n-\n"
                    .formatted(
                            head[2], head[3], head[4], joined(body), head[5], head[6]);
            case "mt942" -> ":20:INTRA\n:25:8025720131\n:28C:%s\n:34F:USD0,\n:13D:%s\n%s-\n".formatted(
                    head[2], head[3], joined(body));
            case "camt053" -> camt("BkToCstmrStmt", "Stmt", "camt.053.001.08", made(head, 4),
                    balance("OPBD", head[2]) + balance("CLBD", head[3]) + joined(body));
            case "camt052" -> camt("BkToCstmrAcctRpt", "Rpt", "camt.052.001.08", made(head, 2), joined(body));
            case "camt054" -> camt("BkToCstmrDbtCdtNtfctn", "Ntfctn", "camt.054.001.08", made(head, 2),
                    joined(body));
            case "csv" -> CSV_HEADER + joined(body);
            case "raw" -> joined(body);
            default -> throw new IllegalArgumentException(head[1]);
        };
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static String bai2(String[] head, List<String> body) {
        List<String> group = new ArrayList<>(List.of("02,SETTLE,031207607,1," + head[2].replaceFirst(
                ",([0-9]*)$", ",USD,$1/")));
        BigDecimal total = BigDecimal.ZERO;
        StringBuilder account = new StringBuilder("03,8025720131,USD");
        for (String summary : Arrays.copyOfRange(head, 3, head.length)) {
            String[] parts = summary.split(",");
            BigDecimal cents = new BigDecimal(parts[1]).movePointRight(2);
            account.append(',').append(parts[0]).append(',').append(cents.toBigIntegerExact()).append(",,");
            total = total.add(cents);
        }
        group.add(account + (head.length == 3 ? ",,,,/" : "/"));
        for (String line : body) {
            total = total.add(line.startsWith("16,") ? new BigDecimal(line.split(",")[2]) : BigDecimal.ZERO);
        }
        group.addAll(body);
        String sum = total.toBigIntegerExact().toString();
        return "01,031207607,SETTLE,070124,1015,1,,,2/\n" + joined(group) + "49," + sum + "," + group.size()
                + "/\n98," + sum + ",1," + (group.size() + 2) + "/\n99," + sum + ",1," + (group.size() + 4)
                + "/\n";
    }

    /** When a message was made, where its head says so. */
    private static String made(String[] head, int at) {
        return head.length > at ? "<CreDtTm>" + head[at] + "</CreDtTm>" : "";
    }

    private static String camt(String message, String statement, String version, String made,
            String content) {
        return "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:" + version + "\"><" + message
                + "><GrpHdr><MsgId>M</MsgId>" + made + "</GrpHdr>\n<" + statement
                + "><Id>S</Id><Acct><Id><Othr><Id>8025720131</Id>"
                + "</Othr></Id><Ccy>USD</Ccy></Acct>\n" + content + "</" + statement + "></" + message
                + "></Document>\n";
    }

    private static String balance(String code, String amount) {
        return "<Bal><Tp><CdOrPrtry><Cd>" + code + "</Cd></CdOrPrtry></Tp><Amt Ccy=\"USD\">" + amount
                + "</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2007-01-19</Dt></Dt></Bal>\n";
    }
}
