package leme.cli.models;

import java.io.PrintWriter;
import leme.cli.Json;
import leme.cli.Output;
import leme.models.training.IntentReport;

/** Prints what a model reached. */
final class Reports {

    private Reports() {}

    static void print(IntentReport report, Output output, PrintWriter out) {
        switch (output) {
            case TEXT -> report.lines().forEach(out::println);
            case JSON -> out.println(Json.document(report));
        }
    }
}
