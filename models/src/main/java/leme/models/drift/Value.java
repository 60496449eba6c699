package leme.models.drift;

/** What is watched of one event under one measure. */
public sealed interface Value {

    /** A number; NaN where it is missing. */
    record Number(double number) implements Value {}

    /** One of several words, e.g. an intent or a language. */
    record Word(String word) implements Value {}

    static Value of(double number) {
        return new Number(number);
    }

    static Value of(String word) {
        return new Word(word);
    }

    static Value of(boolean truth) {
        return new Word(Boolean.toString(truth));
    }
}
