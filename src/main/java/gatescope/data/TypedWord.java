package gatescope.data;

/**
 * What stands between two separators of a typed text.
 *
 * @param line from 1
 * @param column of its first character, from 1
 * @param next what follows it
 */
record TypedWord(String text, int line, int column, Next next) {
    /** What follows a word, the strongest of it: white space, a tab, a comma, a semicolon. */
    enum Next {
        SPACE,
        TAB,
        COMMA,
        SEMICOLON;

        /** Whether it separates even where it stands at the end of a line. */
        boolean isHard() {
            return this == COMMA || this == SEMICOLON;
        }
    }

    Phrase place() {
        return Places.character(line, column);
    }

    int commas() {
        return (int) text.chars().filter(character -> character == ',').count();
    }

    boolean has(char character) {
        return text.indexOf(character) >= 0;
    }

    TypedWord followedBy(Next other) {
        return new TypedWord(text, line, column, other);
    }
}
