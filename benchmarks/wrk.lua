-- Prints what wrk measured as one line of JSON; times in milliseconds.
done = function(summary, latency, requests)
  local failed = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.3f, "p50": %.3f, "p95": %.3f, "errors": %d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    failed.connect + failed.read + failed.write + failed.timeout + failed.status))
end
