package org.duban.web.failure;

import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * The last resort where not even our error page could be rendered, and for requests that Tomcat itself turns away. Made
 * by name, by Tomcat. Says nothing about the server.
 */
public class PlainErrorValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, Throwable throwable) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding("UTF-8");
            response.getReporter()
                    .write("<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>" + status
                            + "</title><h1>" + status + "</h1><p>系统没能处理这次请求。返回上一页再试一次。</p>"
                            + "<p lang=\"en\">This request could not be handled. Go back and try again.</p></html>");
            response.finishResponse();
        } catch (IOException | IllegalStateException e) {
            // the caller is gone, or something was written already
            getContainer().getLogger().debug("no error page", e);
        }
    }
}
