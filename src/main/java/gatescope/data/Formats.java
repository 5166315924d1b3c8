package gatescope.data;

/** The first key of every JSON file of this program: "format": "NAME/VERSION". */
public final class Formats {
    private static final String KEY = "format";

    private Formats() {}

    /**
     * Refuses a file of another format or of a newer version, by name.
     *
     * @param root the file's outermost value
     * @param format the format that is read, as in gatescope.model/1
     * @throws BadInputException if the file says that it is something else, or does not say what it is
     */
    public static void require(JsonPlace root, String format) throws BadInputException {
        JsonPlace place = root.required(KEY);
        String found = place.text();
        if (found.equals(format)) {
            return;
        }
        int slash = format.lastIndexOf('/') + 1;
        if (found.startsWith(format.substring(0, slash)) && isNewer(found.substring(slash), format.substring(slash))) {
            throw place.refuse(Phrase.of("format.newer", Phrase.excerpt(found), format));
        }
        throw place.refuse(Phrase.of("format.other", format, Phrase.excerpt(found)));
    }

    private static boolean isNewer(String found, String known) {
        return found.matches("[1-9]\\d{0,8}") && Integer.parseInt(found) > Integer.parseInt(known);
    }
}
