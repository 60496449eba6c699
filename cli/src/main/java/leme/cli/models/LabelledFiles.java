package leme.cli.models;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.NoSuchFileException;
import java.util.Objects;
import leme.cli.Failure;
import leme.cli.Words;

/**
 * Says in words why a file of labelled messages could not be used.
 *
 * @param words of the reader
 * @param remedy key of what to say where the reason names no remedy
 */
record LabelledFiles(Words words, String remedy) {

    LabelledFiles(Words words) {
        this(words, "models.maybe-columns");
    }

    /** Something done with such a file. */
    interface Work<T> {
        T done() throws IOException;
    }

    <T> T reading(Work<T> work) throws IOException {
        try {
            return work.done();
        } catch (NoSuchFileException missing) {
            throw new Failure(words.say("models.no-file", missing.getFile()), words.say("models.maybe-path"), missing);
        } catch (CharacterCodingException undecodable) {
            throw new Failure(words.say("models.not-utf8"), words.say("models.maybe-utf8"), undecodable);
        } catch (IllegalArgumentException unfit) {
            var said = Objects.requireNonNullElse(unfit.getMessage(), "").split(" (?=Maybe )", 2);
            throw new Failure(said[0], said.length > 1 ? said[1] : words.say(remedy), unfit);
        }
    }
}
