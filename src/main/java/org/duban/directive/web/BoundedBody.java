package org.duban.directive.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.duban.BusinessRefusal;
import org.duban.BusinessRefusal.Kind;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.json.MappingJacksonInputMessage;
import org.springframework.util.unit.DataSize;

/** Reads what a program sends no further than to its limit: only multipart bodies are limited by the container. */
final class BoundedBody {

    private BoundedBody() {}

    /** @throws BusinessRefusal TOO_LARGE if there is more than {@code limit} */
    static byte[] read(InputStream body, DataSize limit) throws IOException {
        byte[] content = body.readNBytes(Math.toIntExact(limit.toBytes()) + 1);
        if (content.length > limit.toBytes()) {
            throw new BusinessRefusal(Kind.TOO_LARGE, "intake.file.tooLarge", limit.toMegabytes());
        }
        return content;
    }

    /** What Spring wants to know of a body that could not be read. */
    static HttpInputMessage message(byte[] content) {
        return new MappingJacksonInputMessage(new ByteArrayInputStream(content), HttpHeaders.EMPTY);
    }
}
