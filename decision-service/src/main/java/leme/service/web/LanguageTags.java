package leme.service.web;

import leme.api.model.Language;
import org.springframework.core.convert.converter.Converter;

/** Reads a language in a query by its tag, {@code pt-BR}, which is no Java name. */
final class LanguageTags implements Converter<String, Language> {

    @Override
    public Language convert(String tag) {
        return Language.fromValue(tag);
    }
}
