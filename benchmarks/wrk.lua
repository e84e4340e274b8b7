-- Prints what wrk measured as one line of JSON; times in milliseconds.
done = function(summary, latency, requests)
  local failed = summary.errors
  io.write(string.format(
    '{"requests": %d, "seconds": %.3f, "p50": %.3f, "p95": %.3f, "errors": %d}\n',
    summary.requests, summary.duration / 1e6,
    latency:percentile(50) / 1000, latency:percentile(95) / 1000,
    failed.connect + failed.read + failed.write + failed.timeout + failed.status))
end

-- With the argument "vary" each request asks for another number of rows, so that no two are the same.
local number = 0
init = function(args)
  if args[1] == "vary" then
    local path = wrk.path .. (string.find(wrk.path, "?", 1, true) and "&" or "?")
    request = function()
      number = number % 400 + 1
      return wrk.format("GET", path .. "limit=" .. (100 + number))
    end
  end
end
