package vn.chitieu.api.web;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.chitieu.account.DemoTokens;

/** A program that asks the API, with the token of an account of the demonstration. */
@TestComponent
public class Caller {

    static final String PREVIEW = "/api/v1/evaluations/preview";

    private final MockMvcTester mvc;

    Caller(MockMvcTester mvc) {
        this.mvc = mvc;
    }

    /** A request with an account's token, to be told more. */
    MockMvcRequestBuilder as(String username, HttpMethod method, String address) {
        return mvc.method(method).uri(address).header(HttpHeaders.AUTHORIZATION, "Bearer " + DemoTokens.of(username));
    }

    MvcTestResult reads(String username, String address) {
        return as(username, HttpMethod.GET, address).exchange();
    }

    MvcTestResult previews(String body) {
        return as("vanphong-28651", HttpMethod.POST, PREVIEW)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
