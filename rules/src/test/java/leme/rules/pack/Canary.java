package leme.rules.pack;

/** Sings when it is woken: hostile rules try to. */
public final class Canary {

    static final String CAGE = "leme.hostile";

    public static @org.jspecify.annotations.Nullable String song = System.setProperty(CAGE, "ran");

    private Canary() {}
}
