package leme.models.artefact;

import java.util.Locale;

/**
 * Why a model file is not used.
 *
 * @param reason the kind of fault, for programs
 * @param wrong what is wrong, the offending value in backticks
 * @param remedy what may help
 */
public record Refusal(Reason reason, String wrong, String remedy) {

    /** The kinds of fault, in the order in which they are looked for. */
    public enum Reason {
        /** More bytes than are read. */
        TOO_LARGE,
        /** It does not begin as a model file does. */
        NOT_A_MODEL,
        /** Java serialisation, which is never read. */
        SERIALISED,
        /** Written in a format that this release does not read. */
        FORMAT,
        /** Shorter or longer than it says. */
        LENGTH,
        /** Its bytes are not those that were written. */
        CORRUPT,
        /** Nobody vouches for it. */
        UNSIGNED,
        /** Signed by a key that is not trusted. */
        UNKNOWN_KEY,
        /** The signature is not of this file. */
        WRONG_SIGNATURE,
        /** Its header is not one, or not the only way to write it. */
        HEADER,
        /** A number that is not finite. */
        NUMBERS,
        /** It models something else, or in another layout. */
        KIND,
        /** Its parts do not fit together. */
        LAYOUT,
        /** It takes or gives other things than it says. */
        SHAPE,
        /** It does not answer its probes as it did when trained. */
        PROBES,
        /** Slower than the budget. */
        SLOW;

        /** As a text names it, e.g. {@code wrong-signature}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What is wrong, in Portuguese or, for any other reader, in English. */
    public String wrong(Locale reader) {
        return in(reader, wrong);
    }

    /** What may help, in Portuguese or, for any other reader, in English. */
    public String remedy(Locale reader) {
        return in(reader, remedy);
    }

    private static String in(Locale reader, String english) {
        return reader.getLanguage().equals("pt") ? Portuguese.of(english) : english;
    }

    @Override
    public String toString() {
        return wrong + ". Maybe " + remedy + ".";
    }
}
