package leme.service.publication;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** All kinds that are published. */
public final class Kinds {

    private final SortedMap<String, Preparation> byName = new TreeMap<>();

    public Kinds(Collection<? extends Preparation> preparations) {
        preparations.forEach(preparation -> byName.put(preparation.kind(), preparation));
    }

    public static Kinds of(Preparation... preparations) {
        return new Kinds(List.of(preparations));
    }

    /** Their names, in order. */
    public Set<String> names() {
        return byName.keySet();
    }

    public Optional<Preparation> find(String kind) {
        return Optional.ofNullable(byName.get(kind));
    }

    /** One that is known to be there. */
    Preparation get(String kind) {
        return find(kind)
                .orElseThrow(() -> new IllegalArgumentException("nothing of kind `" + kind + "` is published"));
    }
}
