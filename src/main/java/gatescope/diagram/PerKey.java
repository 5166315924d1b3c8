package gatescope.diagram;

import java.util.Map;
import java.util.WeakHashMap;
import java.util.function.Function;

/**
 * What a pure function gave for a key, kept as long as somebody else keeps the key. Only for keys that are equal to nothing but
 * themselves, and for results that do not hold their key.
 */
final class PerKey<K, V> {
    private final Function<K, V> function;
    private final Map<K, V> known = new WeakHashMap<>();

    PerKey(Function<K, V> function) {
        this.function = function;
    }

    synchronized V of(K key) {
        return known.computeIfAbsent(key, function);
    }
}
