package leme.service.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import leme.api.model.SubmitRequest;
import leme.api.model.SubmittedFile;
import leme.rules.fact.Texts;
import leme.service.publication.Submission;
import leme.service.web.problem.Refusal;
import leme.service.web.problem.Violation;

/** A submission out of a request; what no file can be is refused, all of it at once. */
final class SubmissionOf {

    private SubmissionOf() {}

    static Submission request(SubmitRequest request) {
        var violations = new ArrayList<Violation>();
        var files = new TreeMap<String, byte[]>();
        var given = Objects.requireNonNullElse(request.getFiles(), List.<SubmittedFile>of());
        for (int i = 0; i < given.size(); i++) {
            var file = given.get(i);
            if (files.put(file.getPath(), content(file, i, violations)) != null) {
                violations.add(Violation.at(
                        "/files/" + i + "/path",
                        new Texts("o arquivo veio duas vezes", "the file came twice"),
                        new Texts("Envie um deles.", "Send one of them.")));
            }
        }
        if (!violations.isEmpty()) {
            throw Refusal.invalid(violations);
        }
        return new Submission(files, new HashSet<>(Objects.requireNonNullElse(request.getRemoved(), List.of())));
    }

    private static byte[] content(SubmittedFile file, int at, List<Violation> violations) {
        var text = file.getText();
        var base64 = file.getBase64();
        if ((text == null) == (base64 == null)) {
            violations.add(Violation.at(
                    "/files/" + at,
                    new Texts("traz `text` e `base64`, ou nenhum", "has both `text` and `base64`, or neither"),
                    new Texts("Envie um dos dois.", "Send one of the two.")));
            return new byte[0];
        }
        try {
            return base64 == null
                    ? Objects.requireNonNullElse(text, "").getBytes(StandardCharsets.UTF_8)
                    : Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            violations.add(Violation.at(
                    "/files/" + at + "/base64",
                    new Texts("não é Base64", "is not Base64"),
                    new Texts("Codifique-o segundo a RFC 4648.", "Encode it as RFC 4648 says.")));
            return new byte[0];
        }
    }
}
