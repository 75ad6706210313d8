package settle.breaks;

/**
 * The keys that a break knows; empty text for one that it does not.
 *
 * @param subscription subscription id
 * @param bankReference the bank's reference of a wire
 * @param dwac id of a DWAC request
 * @param warrant number of a warrant certificate
 */
public record About(String subscription, String bankReference, String dwac, String warrant) {

    public static final About NOTHING = new About("", "", "", "");
}
