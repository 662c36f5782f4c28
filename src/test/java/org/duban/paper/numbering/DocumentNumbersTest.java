package org.duban.paper.numbering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.duban.paper.DocumentNumber;
import org.duban.paper.DocumentNumbers;
import org.duban.testing.DubanTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DubanTest
@Timeout(120)
class DocumentNumbersTest {

    private static final String SERIES = "青督办字";

    private final DocumentNumbers numbers;
    private final TransactionTemplate transaction;

    DocumentNumbersTest(DocumentNumbers numbers, PlatformTransactionManager transactions) {
        this.numbers = numbers;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Test
    void eachYearAndEachSeriesBeginsAtOne() {
        assertThat(next(SERIES, 2026)).hasToString("青督办字〔2026〕1号");
        assertThat(next(SERIES, 2026)).hasToString("青督办字〔2026〕2号");
        assertThat(next(SERIES, 2027)).hasToString("青督办字〔2027〕1号");
        assertThat(next("青督函", 2026)).hasToString("青督函〔2026〕1号");
    }

    @Test
    void theExpectedNumberIsShownWithoutBeingTaken() {
        assertThat(numbers.expected(SERIES, 2026).number()).isEqualTo(1);
        next(SERIES, 2026);
        assertThat(numbers.expected(SERIES, 2026).number()).isEqualTo(2);
        assertThat(next(SERIES, 2026).number()).isEqualTo(2);
    }

    @Test
    void aNumberOutsideATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class).isThrownBy(() -> numbers.next(SERIES, 2026));
    }

    @Test
    void twoWhoIssueAtTheSameTimeLeaveNeitherGapNorDouble() {
        CountDownLatch start = new CountDownLatch(1);
        List<CompletableFuture<List<Integer>>> issuers = List.of(issuer(start), issuer(start));
        start.countDown();
        List<Integer> given = new ArrayList<>();
        issuers.forEach(issuer -> given.addAll(issuer.join()));
        assertThat(given)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 100).boxed().toList());
    }

    @Test
    void aNumberThatIsRolledBackGoesToWhoWaitedForIt() {
        CountDownLatch taken = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Void> first = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            numbers.next(SERIES, 2026);
            taken.countDown();
            await(release);
            status.setRollbackOnly();
        }));
        await(taken);
        CompletableFuture<DocumentNumber> second = CompletableFuture.supplyAsync(() -> next(SERIES, 2026));
        assertThat(second).isNotDone();
        release.countDown();
        first.join();
        assertThat(second.join().number()).isEqualTo(1);
    }

    private CompletableFuture<List<Integer>> issuer(CountDownLatch start) {
        return CompletableFuture.supplyAsync(() -> {
            await(start);
            return IntStream.range(0, 50)
                    .mapToObj(i -> next(SERIES, 2026).number())
                    .toList();
        });
    }

    private DocumentNumber next(String series, int year) {
        return transaction.execute(status -> numbers.next(series, year));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
