# Two stages: the first builds the wheel from this source and installs it beside what
# requirements/image.txt locks, policygraph[mcp,otel,redis] among it; the second carries the finished
# environment only.
# tests/project/test_image.py runs the RUN lines of the first stage outside Docker.

FROM python:3.12-slim AS build
WORKDIR /src
RUN python -m venv /venv
COPY requirements/image.txt requirements/image.txt
RUN /venv/bin/pip install --no-cache-dir --require-hashes -r requirements/image.txt
COPY . .
RUN /venv/bin/pip wheel --no-cache-dir --no-deps --wheel-dir /venv/wheel .
RUN /venv/bin/pip install --no-cache-dir --no-deps /venv/wheel/*.whl && rm -r /venv/wheel

FROM python:3.12-slim
RUN useradd --create-home --uid 10001 policygraph && install -d -o policygraph /data
COPY --from=build /venv /venv
USER policygraph
WORKDIR /home/policygraph
ENV PATH=/venv/bin:$PATH PYTHONUNBUFFERED=1 POLICYGRAPH_DATA=/data POLICYGRAPH_HOST=0.0.0.0
VOLUME /data
EXPOSE 8000
HEALTHCHECK --start-period=60s --interval=10s --timeout=5s \
    CMD ["python", "-c", "from urllib.request import urlopen; urlopen('http://127.0.0.1:8000/healthz', timeout=4)"]
ENTRYPOINT ["policygraph"]
CMD ["up"]
