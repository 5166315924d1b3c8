package gatescope.data;

import java.util.ArrayList;
import java.util.List;

/** Whether numbers over several lines are a table. */
final class TypedColumns {
    private TypedColumns() {}

    /**
     * How many columns the words stand in: more than one where each of several lines has the same number of them, or tabs between
     * them. Where a line ends with a comma or a semicolon, it only goes on in the next one.
     */
    static int count(List<TypedWord> words) {
        List<Integer> lengths = new ArrayList<>();
        boolean tabs = false;
        int length = 0;
        for (int at = 0; at < words.size(); at++) {
            TypedWord word = words.get(at);
            boolean last = at + 1 == words.size();
            length++;
            if (last || words.get(at + 1).line() != word.line()) {
                if (!last && word.next().isHard()) {
                    return 1;
                }
                lengths.add(length);
                length = 0;
            } else {
                tabs |= word.next() == TypedWord.Next.TAB;
            }
        }
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(1);
        boolean table = tabs || lengths.stream().distinct().count() == 1;
        return lengths.size() > 1 && table ? longest : 1;
    }
}
