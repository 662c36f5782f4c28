package org.duban.paper.numbering;

import org.duban.paper.DocumentNumber;
import org.duban.paper.DocumentNumbers;
import org.duban.platform.DubanProperties;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Number series as counter rows; the row lock of the upsert queues whoever numbers in the same series. */
@Component
class JdbcDocumentNumbers implements DocumentNumbers {

    private static final String TAKE_NEXT = """
            insert into number_series (jurisdiction, series, year, last)
            values (:jurisdiction, :series, :year, 1)
            on conflict (jurisdiction, series, year) do update set last = number_series.last + 1
            returning last""";

    private static final String LAST = """
            select last from number_series
            where jurisdiction = :jurisdiction and series = :series and year = :year""";

    private final JdbcClient jdbc;
    private final int jurisdiction;

    JdbcDocumentNumbers(JdbcClient jdbc, DubanProperties properties) {
        this.jdbc = jdbc;
        this.jurisdiction = properties.jurisdiction();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public DocumentNumber next(String series, int year) {
        return new DocumentNumber(
                series,
                year,
                series(TAKE_NEXT, series, year).query(Integer.class).single());
    }

    @Override
    public DocumentNumber expected(String series, int year) {
        int last = series(LAST, series, year).query(Integer.class).optional().orElse(0);
        return new DocumentNumber(series, year, last + 1);
    }

    private JdbcClient.StatementSpec series(String sql, String series, int year) {
        return jdbc.sql(sql)
                .param("jurisdiction", jurisdiction)
                .param("series", series)
                .param("year", year);
    }
}
