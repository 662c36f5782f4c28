package org.duban.directive.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.duban.directive.DirectiveView;
import org.duban.directive.Finding;
import org.duban.directive.Finding.Kind;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A cited document number that is not the one on file, or not the one that stands in the document itself. Papers of one
 * organ follow each other, so that a near number alone says little: a title that stands before it decides where there is
 * one, and of several near ones none is meant.
 */
@Component
@Order(3)
class CitedNumbersCheck implements Check {

    private static final int MOST_ON_FILE = 5_000;
    private static final int FEWEST_OF_TITLE = 6;

    /** A directive on file. */
    record OnFile(DocumentNumber number, String title) {}

    private record Row(String docNumber, String title) {}

    private final JdbcClient jdbc;

    CitedNumbersCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void look(DirectiveView directive, Consumer<Finding> found) {
        List<String> cited = directive.draft().refDocNumbers();
        inDocument(directive.docNumber(), cited, directive.sourceText(), found);
        if (!cited.isEmpty()) {
            onFile(cited, directive.sourceText(), papers(directive), found);
        }
    }

    private List<OnFile> papers(DirectiveView directive) {
        return jdbc
                .sql("select doc_number, title from directive where office_id = :office and id <> :id"
                        + " and doc_number <> '' and state not in ('WITHDRAWN', 'DRAFT') order by id desc limit "
                        + MOST_ON_FILE)
                .param("office", directive.officeId())
                .param("id", directive.id())
                .query(Row.class)
                .list()
                .stream()
                .flatMap(row ->
                        DocumentNumber.of(row.docNumber()).stream().map(number -> new OnFile(number, row.title())))
                .toList();
    }

    static void onFile(List<String> cited, String text, List<OnFile> papers, Consumer<Finding> found) {
        for (int i = 0; i < cited.size(); i++) {
            Optional<DocumentNumber> number = DocumentNumber.of(cited.get(i));
            if (number.isPresent()
                    && papers.stream()
                            .noneMatch(paper ->
                                    paper.number().printed().equals(number.get().printed()))) {
                Optional<OnFile> meant = meant(number.get(), titleBefore(number.get(), text), papers);
                if (meant.isPresent()) {
                    found.accept(Finding.warning(
                                    Kind.CITED_NUMBER_DIFFERS,
                                    "refDocNumbers",
                                    cited.get(i),
                                    meant.get().number().printed(),
                                    meant.get().title())
                            .suggesting(with(cited, i, meant.get().number().printed())));
                }
            }
        }
    }

    private static Optional<OnFile> meant(DocumentNumber number, Optional<String> title, List<OnFile> papers) {
        Stream<OnFile> ofOrgan =
                papers.stream().filter(paper -> paper.number().organ().equals(number.organ()));
        List<OnFile> likely = title.isPresent()
                ? ofOrgan.filter(paper -> paper.number().samePaper(number) || sameTitle(title.get(), paper.title()))
                        .toList()
                : ofOrgan.filter(paper -> paper.number().near(number)).toList();
        return likely.size() == 1 ? Optional.of(likely.get(0)) : Optional.empty();
    }

    /** What stands in 《》 right before the number: 《关于…的通知》（青政办发〔2026〕12号）. */
    private static Optional<String> titleBefore(DocumentNumber number, String text) {
        if (text == null) {
            return Optional.empty();
        }
        Matcher title = Pattern.compile("《([^《》]{2,200})》[\\s（(]{0,3}" + Pattern.quote(number.printed()))
                .matcher(text);
        return title.find() ? Optional.of(title.group(1)) : Optional.empty();
    }

    private static boolean sameTitle(String cited, String onFile) {
        String one = cited.replaceAll("\\s", "");
        String other = onFile.replaceAll("\\s", "");
        return Math.min(one.length(), other.length()) >= FEWEST_OF_TITLE
                && (one.endsWith(other) || other.endsWith(one));
    }

    /** What a person typed over against the document that it was read from. */
    static void inDocument(String docNumber, List<String> cited, String text, Consumer<Finding> found) {
        if (text == null) {
            return;
        }
        String bare = text.replaceAll("\\s", "");
        List<DocumentNumber> printed = DocumentNumber.in(bare).toList();
        unlike(docNumber, bare, printed)
                .ifPresent(likely ->
                        found.accept(Finding.warning(Kind.NUMBER_NOT_AS_PRINTED, "docNumber", docNumber, likely)
                                .suggesting(likely)));
        for (int i = 0; i < cited.size(); i++) {
            String number = cited.get(i);
            int index = i;
            unlike(number, bare, printed)
                    .ifPresent(likely ->
                            found.accept(Finding.warning(Kind.NUMBER_NOT_AS_PRINTED, "refDocNumbers", number, likely)
                                    .suggesting(with(cited, index, likely))));
        }
    }

    private static Optional<String> unlike(String number, String bare, List<DocumentNumber> printed) {
        Optional<DocumentNumber> mine = number == null ? Optional.empty() : DocumentNumber.of(number);
        if (mine.isEmpty() || bare.contains(number.replaceAll("\\s", ""))) {
            return Optional.empty();
        }
        // more may stick to the organ in the text: 根据青政办发〔2026〕12号
        List<String> near = printed.stream()
                .filter(other -> other.organ().endsWith(mine.get().organ()))
                .map(other -> mine.get().organ()
                        + other.printed().substring(other.organ().length()))
                .distinct()
                .filter(other ->
                        DocumentNumber.of(other).filter(mine.get()::near).isPresent())
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static String with(List<String> cited, int index, String number) {
        List<String> corrected = new ArrayList<>(cited);
        corrected.set(index, number);
        return String.join("、", corrected);
    }
}
