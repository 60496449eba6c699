package leme.engine.why;

import java.time.ZoneId;
import java.util.function.Function;
import leme.rules.fact.Language;
import leme.rules.fact.Texts;
import leme.rules.why.Speech;
import leme.rules.why.Words;

/** Says a thing in both languages, on the customer's clock. */
record Bilingual(ZoneId zone) {

    Speech in(Language language) {
        return new Speech(Words.shipped(), language, zone);
    }

    Texts say(Function<Speech, String> telling) {
        return new Texts(telling.apply(in(Language.PT_BR)), telling.apply(in(Language.EN)));
    }
}
