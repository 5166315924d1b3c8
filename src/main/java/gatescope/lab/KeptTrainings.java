package gatescope.lab;

import gatescope.train.TrainingData;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The trainings that can be gone back to, by what they are known by: as many as memory goes, the earliest are forgotten first. */
final class KeptTrainings {
    private static final int MOST_EARLIER = 20;

    private final long earlierBytes;
    private final Map<Long, TrainingSession> sessions = new LinkedHashMap<>();

    /** @param earlierBytes about how much memory all but the newest may take, with their samples */
    KeptTrainings(long earlierBytes) {
        this.earlierBytes = earlierBytes;
    }

    /** Adds the newest one; earlier ones are forgotten where they are too many, or take too much memory. */
    void add(TrainingSession newest) {
        sessions.put(newest.run(), newest);
        Iterator<TrainingSession> earliest = sessions.values().iterator();
        while (sessions.size() > MOST_EARLIER + 1 || takenBeside(newest) > earlierBytes) {
            earliest.next();
            earliest.remove();
        }
    }

    /** About how much memory the others take: samples that several have once, those of the newest not at all. */
    private long takenBeside(TrainingSession newest) {
        Set<TrainingData> samples = Collections.newSetFromMap(new IdentityHashMap<>());
        long bytes = 0;
        for (TrainingSession session : sessions.values()) {
            if (!session.equals(newest)) {
                bytes += session.bytes();
                session.data().ifPresent(samples::add);
            }
        }
        newest.data().ifPresent(samples::remove);
        return bytes + samples.stream().mapToLong(TrainingData::bytes).sum();
    }

    /** The one of a run; null where there is none, or it is forgotten. */
    @Nullable TrainingSession get(long run) {
        return sessions.get(run);
    }

    /** The samples of one that has the same as are wanted; null where there is none. */
    @Nullable TrainingData samples(Training wanted) {
        return sessions.values().stream()
                .filter(session -> session.training().origin().equals(wanted.origin()))
                .flatMap(session -> session.data().stream())
                .findFirst()
                .orElse(null);
    }

    /** Takes over what came of all but one, because they were left within an update, which they still ended. */
    void collectBeside(@Nullable TrainingSession present) {
        for (TrainingSession session : sessions.values()) {
            if (!session.equals(present)) {
                session.collect(0);
            }
        }
    }

    void clear() {
        sessions.clear();
    }
}
