package settle.bankfile.text;

import java.util.List;
import java.util.Set;

/**
 * Whether words before a state are a town and nothing else, told by an allow rule: one word that is no word
 * of a name and no region, two that towns begin or end with, three that end as towns do. Of any other words
 * nobody can tell where a name before them ends: {@code TRUST COMPANY OF NEVADA RENO NV}.
 */
final class TownName {

    private static final Set<String> BEGINNINGS = Set.of("NEW", "SAN", "SANTA", "LOS", "LAS", "FORT", "FT",
            "SAINT", "ST", "WEST", "EAST", "NORTH", "SOUTH", "PORT", "MOUNT", "MT", "GRAND", "EL", "LA",
            "PALM", "WHITE", "RED", "LITTLE", "BATON", "DES", "PALO", "MENLO", "BOCA", "CORAL", "GARDEN",
            "JERSEY", "KANSAS", "OKLAHOMA", "LONG", "OVERLAND", "SIOUX", "COLORADO", "VIRGINIA", "ANN",
            "GREEN", "ROUND", "SUGAR", "CEDAR", "COUNCIL", "CHAPEL", "WINSTON", "OLD", "BEVERLY", "CORPUS",
            "COSTA", "DALY", "DEL", "LAKE", "MILL", "PUERTO", "RANCHO", "TERRE", "WALNUT", "HUNT");
    private static final Set<String> ENDINGS = Set.of("CITY", "BEACH", "SPRINGS", "SPRING", "FALLS", "PARK",
            "HEIGHTS", "HILL", "HILLS", "GROVE", "LAKE", "ROCK", "PLAINS", "VALLEY", "ISLAND", "RAPIDS",
            "POINT", "BLUFFS", "HAVEN", "BAY", "TOWNSHIP", "VILLAGE", "RIVER", "RIDGE", "VIEW", "MILLS",
            "JUNCTION", "HARBOR", "CREEK", "SALEM", "NECK", "ROUGE");
    /** Regions, states and other words that stand behind the legal form of a name. */
    private static final Set<String> NONE_ALONE = Set.of("OF", "INTERNATIONAL", "INTL", "GLOBAL", "TTEE",
            "TRUSTEE", "AGENT", "CUSTODIAN", "ASIA", "EUROPE", "AFRICA", "AMERICA", "AMERICAS", "CANADA",
            "CAYMAN", "BERMUDA", "BAHAMAS", "JERSEY", "GUERNSEY", "ENGLAND", "IRELAND", "SCOTLAND",
            "LUXEMBOURG", "SINGAPORE", "JAPAN", "CHINA", "MEXICO", "US", "USA", "UK", "EMEA", "PACIFIC",
            "ATLANTIC", "ALABAMA", "ALASKA", "ARIZONA", "ARKANSAS", "CALIFORNIA", "COLORADO", "CONNECTICUT",
            "DELAWARE", "FLORIDA", "GEORGIA", "HAWAII", "IDAHO", "ILLINOIS", "INDIANA", "IOWA", "KANSAS",
            "KENTUCKY", "LOUISIANA", "MAINE", "MARYLAND", "MASSACHUSETTS", "MICHIGAN", "MINNESOTA",
            "MISSISSIPPI", "MISSOURI", "MONTANA", "NEBRASKA", "NEVADA", "HAMPSHIRE", "CAROLINA", "DAKOTA",
            "OHIO", "OKLAHOMA", "OREGON", "PENNSYLVANIA", "TENNESSEE", "TEXAS", "UTAH", "VERMONT",
            "VIRGINIA", "WISCONSIN", "WYOMING");
    private static final List<String> KING_OF_PRUSSIA = List.of("KING", "OF", "PRUSSIA");
    /** Words of a town, such as SALT LAKE CITY. */
    private static final int MOST_WORDS = 3;

    private TownName() {}

    /** @param words in capitals */
    static boolean is(List<String> words) {
        if (words.isEmpty() || words.size() > MOST_WORDS || !words.stream().allMatch(TownName::isWord)) {
            return false;
        }
        String last = words.get(words.size() - 1);
        return words.equals(KING_OF_PRUSSIA) || words.stream().noneMatch("OF"::equals)
                && !NONE_ALONE.contains(last) && switch (words.size()) {
                    case 1 -> true;
                    case 2 -> BEGINNINGS.contains(words.get(0)) || ENDINGS.contains(last);
                    default -> ENDINGS.contains(last) && !NONE_ALONE.contains(words.get(0));
                };
    }

    private static boolean isWord(String word) {
        return word.length() > 1 && Character.isLetter(word.charAt(0))
                && word.chars().allMatch(character -> Character.isLetter(character) || character == '-');
    }
}
