package settle.random;

import java.util.List;
import java.util.Locale;

/** Writes names and ids as banks and payers write them, within what the contract declares equal. */
final class Spelling {
    /** Where banks cut an originator's name. */
    static final int BANK_NAME_LIMIT = 35;

    private static final List<String> SEPARATORS = List.of(
            "-", "-", " ", ".", "/", "", " - ", "_", "--", ":", "#", "  ");
    private static final List<String> AROUND = List.of(
            "%s", "%s", "REF %s", "/RFB/%s", "%s.", "(%s)", "INVOICE[%s]", "\"%s\"", "BNF REF:%s, UNITS",
            "OBI: SUBSCRIPTION %s CLOSING 24 JAN", "CAPSTONE TURBINE;%s;THANK YOU",
            "FFC LOWENSTEIN SANDLER /%s/ PURCHASE OF UNITS",
            "/OBI/PURCHASE OF UNITS//%s//BNF/ATTN CLOSING", "UNITS OFFERED JANUARY 2007\n%s");
    private static final List<String> CHATTER = List.of(
            "", "", "PURCHASE OF UNITS", "CAPSTONE CLOSING", "INVESTMENT, PER LETTER", "FFC SPECIAL A/C IV",
            "SHARES AND WARRANTS 2007", "/OBI/REGISTERED DIRECT//BNF/ATTN CLOSING");

    private final Dice dice;

    Spelling(Dice dice) {
        this.dice = dice;
    }

    /** Remittance text that names these subscriptions and no other. */
    String references(List<Subscription> subscriptions) {
        return naming(subscriptions.stream().map(Subscription::id).toList());
    }

    private String naming(List<String> ids) {
        String glue = dice.pick(" ", ", ", "/", " AND ", "; ", " & ");
        return dice.pick(AROUND).formatted(String.join(glue, ids.stream().map(this::id).toList()));
    }

    String reference(Subscription subscription) {
        return naming(List.of(subscription.id()));
    }

    /** Remittance text with the reference or without any. */
    String remittance(Subscription subscription, boolean naming) {
        return naming ? reference(subscription) : chatter();
    }

    /** Remittance text in which the id is only a part of a longer token, which is no reference. */
    String partOfLongerToken(Subscription subscription) {
        String id = subscription.id();
        String joined = id.replaceAll("[^A-Z0-9]", "");
        String longer = dice.pick(id + "7", "X" + id, "REF" + joined, id + "A", joined + "01", "9" + joined);
        return dice.pick(AROUND).formatted(longer);
    }

    /** Remittance text without any id. */
    String chatter() {
        return dice.pick(CHATTER);
    }

    /** A payer's name in one of the ways in which it still is that name. */
    String payer(String name) {
        if (name.isEmpty()) {
            return "";
        }
        if (name.length() > BANK_NAME_LIMIT && dice.chance(60)) {
            return cut(name);
        }
        return dice.chance(40) ? name : respelt(name);
    }

    /** Case and punctuation changed, letters and digits kept in their order, then cut as banks cut. */
    String cut(String text) {
        String name = text.replaceAll(" +", " ");
        String changed = switch (dice.between(0, 3)) {
            case 0 -> name;
            case 1 -> name.toUpperCase(Locale.ROOT);
            case 2 -> withoutPunctuation(name).toUpperCase(Locale.ROOT);
            default -> withoutPunctuation(name);
        };
        return changed.length() <= BANK_NAME_LIMIT ? changed : changed.substring(0, BANK_NAME_LIMIT).trim();
    }

    /** Another case, punctuation, or spelling of the legal form, or no legal form at all. */
    String respelt(String name) {
        String form = LegalForm.endOf(name);
        String base = name.substring(0, name.length() - form.length()).trim();
        boolean bare = form.isEmpty() || dice.chance(20);
        String ending = bare ? "" : " " + dice.pick(LegalForm.spelt(form).spellings());
        String changed = (dice.chance(50) ? withoutPunctuation(base) : base) + ending;
        if (dice.chance(5) && !changed.regionMatches(true, 0, "The ", 0, 4)) {
            changed = "THE " + changed;
        }
        return switch (dice.between(0, 4)) {
            case 0, 1 -> changed.toUpperCase(Locale.ROOT);
            case 2 -> changed.toLowerCase(Locale.ROOT);
            case 3 -> changed.replace(" ", "  ");
            default -> changed;
        };
    }

    private String id(String id) {
        String separator = dice.pick(SEPARATORS);
        String spelt = dice.chance(30) ? id : String.join(separator, id.split("[^A-Z0-9]+"));
        return switch (dice.between(0, 5)) {
            case 0 -> spelt.toLowerCase(Locale.ROOT);
            case 1 -> spelt.charAt(0) + spelt.substring(1).toLowerCase(Locale.ROOT);
            default -> spelt;
        };
    }

    private static String withoutPunctuation(String name) {
        return name.replaceAll("[.,]", "").replace("&", " AND ").replaceAll(" +", " ").trim();
    }
}
