package org.duban.platform;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps files under their SHA-256: the same file is stored once, whoever brings it. */
@Component
public class FileStore {

    private final JdbcClient jdbc;
    private final Clock clock;

    FileStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores {@code content} and answers its SHA-256 in hexadecimal. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String store(byte[] content) {
        String hash = sha256(content);
        jdbc.sql("insert into stored_file (sha256, size, content, created_at) values (?, ?, ?, ?)"
                        + " on conflict (sha256) do nothing")
                .params(hash, content.length, content, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return hash;
    }

    public Optional<byte[]> read(String hash) {
        return jdbc.sql("select content from stored_file where sha256 = ?")
                .param(hash)
                .query(byte[].class)
                .optional();
    }

    public static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
